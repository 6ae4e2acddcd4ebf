# One graph removed, and no longer noted.
DROP SILENT GRAPH $graph ;
DELETE WHERE { GRAPH $manifest { $graph ?p ?o } }

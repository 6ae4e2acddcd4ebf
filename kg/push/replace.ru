# One graph laid whole, and noted, in one request: engines with transactions do all of it or none.
DROP SILENT GRAPH $graph ;
INSERT DATA { GRAPH $graph { $triples } } ;
DELETE WHERE { GRAPH $manifest { $graph ?p ?o } } ;
INSERT DATA { GRAPH $manifest { $entry } }

# Everything once, copied by the server from the graphs that it has. ADD would say the same, and Jena 4.5 adds nothing.
DROP SILENT GRAPH $graph ;
INSERT { GRAPH $graph { ?s ?p ?o } } WHERE { VALUES ?source { $sources } GRAPH ?source { ?s ?p ?o } } ;
DELETE WHERE { GRAPH $manifest { $graph ?p ?o } } ;
INSERT DATA { GRAPH $manifest { $entry } }

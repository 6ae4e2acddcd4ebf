"""The server: explorer, SPARQL endpoint, linked data and tools over HTTP, with users' queries in other processes.

A request comes in through `http` (connections) and `app` (the door: `hosts`, `log`), and `routes` leads it to

- the endpoint: `sparql`, which reads `protocol`, `formats`, `bodies` and `conditions`, and asks the `pool`;
- pages and descriptions: `library`, kept in its `cache`;
- tools for language models: `calls`.

The pool starts a `process` for each worker, kept by a `crew` for each of the `views`, and watches each query as a `run`
(`running`); what comes back are `answers`. The other side of the pipe (`wire`) is `worker`, with `sink` and `counting`;
`launch` starts it, and `laying` writes what it reads. What is refused is a `RefusedError` (`refusals`), which `replies`
make an answer of; `limits` and `rates` say when. `serving` puts it all together.
"""

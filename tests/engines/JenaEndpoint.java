// A SPARQL 1.1 endpoint over Apache Jena ARQ, in memory, for tests: /query, /update and /store (Graph Store Protocol).
// It prints its port once it listens.

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.update.UpdateAction;

public class JenaEndpoint {
    private static final Dataset DATA = DatasetFactory.createTxnMem();
    private static final int SECONDS = 60;

    private record Answer(int status, String type, byte[] body) {}

    private interface Handler {
        Answer answer(HttpExchange exchange) throws IOException;
    }

    public static void main(String[] arguments) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.createContext("/query", exchange -> answer(exchange, JenaEndpoint::query));
        server.createContext("/update", exchange -> answer(exchange, JenaEndpoint::update));
        server.createContext("/store", exchange -> answer(exchange, JenaEndpoint::store));
        server.start();
        System.out.println(server.getAddress().getPort());
    }

    private static void answer(HttpExchange exchange, Handler handler) throws IOException {
        Answer answer;
        try {
            answer = handler.answer(exchange);
        } catch (QueryParseException | RiotException | IllegalArgumentException error) {
            answer = text(400, String.valueOf(error.getMessage()));
        } catch (Throwable error) {
            answer = text(500, error.toString());
        }
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
        exchange.close();
    }

    private static Answer query(HttpExchange exchange) throws IOException {
        Map<String, List<String>> form = form(exchange);
        Query query = QueryFactory.create(form.get("query").get(0));
        List<String> merged = form.getOrDefault("default-graph-uri", List.of());
        List<String> named = form.getOrDefault("named-graph-uri", List.of());
        DATA.begin(ReadWrite.READ);
        try {
            boolean whole = merged.isEmpty() && named.isEmpty();
            DatasetDescription description = whole
                ? DatasetDescription.create(query)
                : DatasetDescription.create(merged, named);
            Dataset asked = description == null ? DATA : DynamicDatasets.dynamicDataset(description, DATA, false);
            try (QueryExecution execution = QueryExecution.create().query(query).dataset(asked.asDatasetGraph())
                    .timeout(SECONDS, java.util.concurrent.TimeUnit.SECONDS).build()) {
                return executed(query, execution);
            }
        } finally {
            DATA.end();
        }
    }

    private static Answer executed(Query query, QueryExecution execution) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (query.isSelectType()) {
            ResultSetFormatter.outputAsJSON(out, execution.execSelect());
        } else if (query.isAskType()) {
            ResultSetFormatter.outputAsJSON(out, execution.execAsk());
        } else {
            Model model = query.isDescribeType() ? execution.execDescribe() : execution.execConstruct();
            RDFDataMgr.write(out, model, Lang.NTRIPLES);
            return new Answer(200, "application/n-triples", out.toByteArray());
        }
        return new Answer(200, "application/sparql-results+json", out.toByteArray());
    }

    private static Answer update(HttpExchange exchange) throws IOException {
        String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        String request = type.startsWith("application/sparql-update")
            ? new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
            : form(exchange).get("update").get(0);
        written(() -> UpdateAction.parseExecute(request, DATA));
        return new Answer(204, "text/plain", new byte[0]);
    }

    private static Answer store(HttpExchange exchange) throws IOException {
        String graph = parsed(exchange.getRequestURI().getRawQuery()).get("graph").get(0);
        switch (exchange.getRequestMethod()) {
            case "PUT" -> {
                Model model = ModelFactory.createDefaultModel();
                RDFDataMgr.read(model, exchange.getRequestBody(), Lang.NTRIPLES);
                written(() -> DATA.replaceNamedModel(graph, model));
            }
            case "DELETE" -> written(() -> DATA.removeNamedModel(graph));
            default -> {
                return text(405, "PUT or DELETE");
            }
        }
        return new Answer(204, "text/plain", new byte[0]);
    }

    private static void written(Runnable change) {
        DATA.begin(ReadWrite.WRITE);
        try {
            change.run();
            DATA.commit();
        } finally {
            DATA.end();
        }
    }

    private static Map<String, List<String>> form(HttpExchange exchange) throws IOException {
        return exchange.getRequestMethod().equals("POST")
            ? parsed(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8))
            : parsed(exchange.getRequestURI().getRawQuery());
    }

    private static Map<String, List<String>> parsed(String text) {
        Map<String, List<String>> found = new HashMap<>();
        for (String pair : String.valueOf(text).split("&")) {
            String[] parts = pair.split("=", 2);
            String value = parts.length == 2 ? parts[1] : "";
            found.computeIfAbsent(decoded(parts[0]), key -> new ArrayList<>()).add(decoded(value));
        }
        return found;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static Answer text(int status, String cause) {
        return new Answer(status, "text/plain; charset=utf-8", cause.getBytes(StandardCharsets.UTF_8));
    }
}

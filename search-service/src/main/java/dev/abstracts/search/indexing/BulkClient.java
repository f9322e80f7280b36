package dev.abstracts.search.indexing;

import io.opentelemetry.api.trace.Tracer;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.http.entity.ContentType;
import org.apache.http.nio.entity.NByteArrayEntity;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RequestOptions;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.ResponseListener;
import org.elasticsearch.client.RestClient;

/** Sends batches; the stages that it answers complete on the client's threads and never exceptionally. */
final class BulkClient {

    private static final ContentType NDJSON = ContentType.create("application/x-ndjson");
    private static final int TOO_LARGE = 413;

    private final RestClient client;
    private final Tracer tracer;

    BulkClient(RestClient client, Tracer tracer) {
        this.client = client;
        this.tracer = tracer;
    }

    /** @param alias to write to; where there is none, every item is answered with a 404, and no index is created */
    CompletionStage<BulkOutcome> send(String alias, Batch batch) {
        Request request = new Request("POST", "/" + alias + "/_bulk");
        request.addParameter("require_alias", "true");
        request.addParameter("filter_path", BulkAnswer.FILTER_PATH);
        request.setEntity(new NByteArrayEntity(batch.body(), NDJSON));
        BulkTrace trace = BulkTrace.begin(tracer, alias, batch);
        RequestOptions.Builder options = request.getOptions().toBuilder();
        trace.headers().forEach(options::addHeader);
        request.setOptions(options);
        CompletableFuture<BulkOutcome> outcome = new CompletableFuture<>();
        int size = batch.size();
        client.performRequestAsync(request, new ResponseListener() {
            @Override
            public void onSuccess(Response response) {
                outcome.complete(answered(response, size));
            }

            @Override
            public void onFailure(Exception failure) {
                outcome.complete(failed(failure));
            }
        });
        return outcome.whenComplete((known, _) -> trace.end(known));
    }

    private static BulkOutcome answered(Response response, int size) {
        try (InputStream body = response.getEntity().getContent()) {
            return new BulkOutcome.Answered(BulkAnswer.read(body, size));
        } catch (IOException | RuntimeException e) {
            return new BulkOutcome.Failed("elasticsearch's answer cannot be read: " + e.getMessage());
        }
    }

    private static BulkOutcome failed(Exception failure) {
        if (failure instanceof ResponseException answer) {
            int status = answer.getResponse().getStatusLine().getStatusCode();
            return status == TOO_LARGE
                    ? new BulkOutcome.TooLarge()
                    : new BulkOutcome.Failed("elasticsearch answers %d: %s".formatted(status, firstLine(answer)));
        }
        return new BulkOutcome.Failed("elasticsearch cannot be reached: " + firstLine(failure));
    }

    private static String firstLine(Exception e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return message.lines().limit(3).reduce((a, b) -> a + " " + b).orElse(message);
    }
}

package dev.abstracts.search.export;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Ties an {@link Export} to the answer that carries it: it is closed when the answer ends, however that comes, and where it
 * fails midway the connection is broken off, so that nobody takes a part for the whole.
 */
@ApplicationScoped
class ExportAnswer {

    private static final long LOOK_EVERY_MILLIS = TimeUnit.SECONDS.toMillis(10);
    private static final Logger LOG = Logger.getLogger(ExportAnswer.class);

    private final ExportSettings settings;

    ExportAnswer(ExportSettings settings) {
        this.settings = settings;
    }

    Response of(Export export, ExportType type, RoutingContext connection) {
        HttpServerResponse response = connection.response();
        long watch = connection.vertx().setPeriodic(LOOK_EVERY_MILLIS, _ -> {
            if (export.isSlowerThan(settings.patience())) {
                LOG.warnf("an export is broken off: its reader takes too little");
                response.reset();
            }
        });
        connection.addEndHandler(_ -> {
            connection.vertx().cancelTimer(watch);
            export.close();
        });
        StreamingOutput papers = out -> write(export, out, response);
        return Response.ok(papers, type.mediaType() + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"papers." + type.suffix() + "\"")
                .build();
    }

    private static void write(Export export, OutputStream out, HttpServerResponse response) throws IOException {
        try (export) {
            export.writeTo(out);
        } catch (IOException | RuntimeException e) {
            if (response.headWritten()) {
                LOG.warnf("an export is broken off: %s", e.getMessage());
                response.reset();
            }
            throw e;
        }
    }
}

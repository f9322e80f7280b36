package dev.abstracts.ingest.harvest;

import dev.abstracts.contract.OutboundHosts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Fetches documents into files: politely, from hosts that may be asked, and not for ever. */
final class Fetcher implements AutoCloseable {

    private static final int MOST_REDIRECTS = 5;
    private static final Duration BUSY = Duration.ofSeconds(30);

    private final HarvestSettings settings;
    private final OutboundHosts hosts;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(20))
            .build();

    /** When each host may be asked again. */
    private final Map<String, Instant> next = new ConcurrentHashMap<>();

    Fetcher(HarvestSettings settings) {
        this.settings = settings;
        this.hosts = new OutboundHosts(
                "abstracts.ingest.harvest",
                settings.allowedHosts().orElse(List.of()),
                settings.privateHosts().orElse(List.of()));
    }

    /**
     * @param etag of what was fetched before, if anything was
     * @param lastModified of what was fetched before, as its server wrote it
     * @throws HarvestException when there is no such document to be had now
     * @throws InterruptedException when the poll is to stop
     */
    Fetched get(URI address, @Nullable String etag, @Nullable String lastModified, Stop stop)
            throws HarvestException, InterruptedException {
        URI asked = address;
        int redirects = 0;
        int busy = 0;
        while (true) {
            Optional<String> refusal = hosts.refusal(asked);
            if (refusal.isPresent()) {
                throw new HarvestException(refusal.get());
            }
            awaitTurn(asked, stop);
            HttpResponse<Path> answer = send(request(asked, etag, lastModified));
            int status = answer.statusCode();
            if (status == 200) {
                return document(answer);
            }
            delete(answer.body());
            if (status == 304) {
                return new Fetched.NotModified();
            }
            if (status == 301 || status == 302 || status == 303 || status == 307 || status == 308) {
                if (++redirects > MOST_REDIRECTS) {
                    throw new HarvestException("%s redirects more than %d times".formatted(address, MOST_REDIRECTS));
                }
                asked = redirect(asked, answer.headers());
            } else if ((status == 503 || status == 429) && ++busy <= settings.retries()) {
                stop.sleep(retryAfter(answer.headers(), Instant.now()));
            } else {
                throw new HarvestException("%s answers with status %d".formatted(asked, status));
            }
        }
    }

    private HttpRequest request(URI address, @Nullable String etag, @Nullable String lastModified) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("User-Agent", settings.userAgent())
                .header("Accept-Encoding", "gzip")
                .GET();
        if (etag != null) {
            request.header("If-None-Match", etag);
        }
        if (lastModified != null) {
            request.header("If-Modified-Since", lastModified);
        }
        return request.build();
    }

    private HttpResponse<Path> send(HttpRequest request) throws HarvestException, InterruptedException {
        Path file;
        try {
            file = Files.createTempFile("abstracts-poll-", ".part");
        } catch (IOException e) {
            throw new UncheckedIOException("no file for an answer can be made", e);
        }
        CompletableFuture<HttpResponse<Path>> answer = client.sendAsync(
                request,
                BodyHandlers.limiting(
                        BodyHandlers.ofFile(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING),
                        settings.maxAnswer().asLongValue()));
        boolean answered = false;
        try {
            HttpResponse<Path> whole = answer.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
            answered = true;
            return whole;
        } catch (TimeoutException e) {
            throw new HarvestException(
                    "%s has not answered within %d s"
                            .formatted(request.uri(), settings.timeout().toSeconds()),
                    e);
        } catch (ExecutionException e) {
            throw new HarvestException("%s cannot be fetched: %s".formatted(request.uri(), e.getCause()), e);
        } finally {
            if (!answered) {
                answer.cancel(true);
                delete(file);
            }
        }
    }

    private static Fetched.Document document(HttpResponse<Path> answer) {
        HttpHeaders headers = answer.headers();
        return new Fetched.Document(
                answer.body(),
                headers.firstValue("Content-Type").orElse(null),
                headers.firstValue("Content-Encoding").orElse(null),
                headers.firstValue("ETag").orElse(null),
                headers.firstValue("Last-Modified").orElse(null));
    }

    private static URI redirect(URI asked, HttpHeaders headers) throws HarvestException {
        String location = headers.firstValue("Location")
                .orElseThrow(() -> new HarvestException("%s redirects to nowhere".formatted(asked)));
        try {
            return asked.resolve(location);
        } catch (IllegalArgumentException e) {
            throw new HarvestException("%s redirects to \"%s\", which is no address".formatted(asked, location), e);
        }
    }

    /** Seconds, or a date: RFC 9110, section 10.2.3. */
    private Duration retryAfter(HttpHeaders headers, Instant now) {
        Duration wait = headers.firstValue("Retry-After")
                .map(value -> retryAfter(value.strip(), now))
                .orElse(BUSY);
        Duration most = settings.maxRetryAfter();
        return wait.isNegative() ? Duration.ZERO : wait.compareTo(most) > 0 ? most : wait;
    }

    private static Duration retryAfter(String value, Instant now) {
        try {
            return value.chars().allMatch(Character::isDigit) && value.length() < 10
                    ? Duration.ofSeconds(Long.parseLong(value))
                    : Duration.between(
                            now,
                            ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
        } catch (DateTimeParseException | NumberFormatException e) {
            return BUSY;
        }
    }

    /** One request at a time to a host, with a pause between them. */
    private void awaitTurn(URI address, Stop stop) throws InterruptedException {
        Instant now = Instant.now();
        Instant mine = next.merge(address.getHost(), now, (turn, at) -> {
            Instant after = turn.plus(settings.politeness());
            return after.isAfter(at) ? after : at;
        });
        if (mine.isAfter(now)) {
            stop.sleep(Duration.between(now, mine));
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("an answer's file cannot be deleted", e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}

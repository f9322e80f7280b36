package dev.abstracts.local.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.abstracts.local.Failure;
import dev.abstracts.local.stack.Part;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code logs}: the end of the parts' logs. */
@Command(
        name = "logs",
        mixinStandardHelpOptions = true,
        description = "Show the end of the logs, of all parts or of one.")
final class LogsCommand implements Callable<Integer> {

    private static final int BLOCK = 64 << 10;

    @Mixin
    private StackChoice choice = new StackChoice();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "PART",
            description = "kafka, elasticsearch, ingest-service, enrich-service, search-service")
    private @Nullable String part;

    @Option(
            names = {"-f", "--follow"},
            description = "go on with what is logged from now on, until Ctrl-C")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            paramLabel = "N",
            defaultValue = "40",
            description = "how many of the last lines of each (default: ${DEFAULT-VALUE})")
    private int lines;

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Part> parts = part == null ? List.of(Part.values()) : List.of(Part.of(part));
        long[] read = new long[parts.size()];
        for (int i = 0; i < read.length; i++) {
            read[i] = printEnd(parts.get(i), parts.size() > 1);
        }
        while (follow) {
            for (int i = 0; i < read.length; i++) {
                read[i] = printFrom(log(parts.get(i)), read[i]);
            }
            Thread.sleep(200);
        }
        return 0;
    }

    private Path log(Part of) {
        return choice.stack().log(of);
    }

    /** Prints the last lines and returns how far it has read. */
    private long printEnd(Part of, boolean named) throws IOException {
        Path log = log(of);
        if (!Files.exists(log)) {
            if (!named) {
                throw new Failure("%s has no log yet: there would be one in %s".formatted(of, log));
            }
            return 0;
        }
        if (named) {
            System.out.printf("==> %s%n", log);
        }
        byte[] end;
        long size;
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            size = file.length();
            long from = Math.max(0, size - Math.max(BLOCK, lines * 512L));
            file.seek(from);
            end = new byte[(int) (size - from)];
            file.readFully(end);
        }
        List<String> last = new String(end, UTF_8).lines().toList();
        last.stream().skip(Math.max(0, last.size() - lines)).forEach(System.out::println);
        return size;
    }

    private static long printFrom(Path log, long from) throws IOException {
        if (!Files.exists(log)) {
            return 0;
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long size = file.length();
            if (size < from) {
                return 0;
            }
            file.seek(from);
            byte[] block = new byte[(int) Math.min(BLOCK, size - from)];
            file.readFully(block);
            System.out.write(block, 0, block.length);
            System.out.flush();
            return from + block.length;
        }
    }
}

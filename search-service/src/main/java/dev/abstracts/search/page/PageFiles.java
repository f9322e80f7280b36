package dev.abstracts.search.page;

import io.quarkus.qute.TemplateGlobal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Our own files that pages use. Browsers keep them for a day without asking, so that their addresses have to change when they
 * do.
 */
@TemplateGlobal
public final class PageFiles {

    private static final String VERSION = read(List.of("/META-INF/resources/page.css", "/META-INF/resources/page.js"));

    private PageFiles() {}

    /** Of all of the files; for templates. */
    public static String filesVersion() {
        return VERSION;
    }

    private static String read(List<String> files) {
        CRC32 content = new CRC32();
        for (String file : files) {
            try (InputStream in = PageFiles.class.getResourceAsStream(file)) {
                if (in == null) {
                    throw new IllegalStateException("%s is not on the class path".formatted(file));
                }
                content.update(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Long.toHexString(content.getValue());
    }
}

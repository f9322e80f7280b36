package dev.abstracts.enrich.resource;

import dev.abstracts.enrich.text.Link;
import dev.abstracts.enrich.text.LinkFinder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds addresses in a text, also those that something has torn: {@code https: //}, {@code github. com/ x}, a line break within
 * an address; and those without a scheme whose host is known. What is written wrong otherwise stays as it is.
 */
final class AddressFinder {

    /** White space within what begins an address, or behind a slash that no sentence ends with. */
    private static final Pattern TORN_SCHEME = Pattern.compile("(?i)https?(\\s{0,3}):(\\s{0,3})//(\\s{0,3})(?=\\w)");

    private static final Pattern TORN_HOST = Pattern.compile(
            "(?i)\\b(?:github|gitlab|huggingface|zenodo|bitbucket)(\\s{0,2})\\.(\\s{0,2})(?:com|co|org)\\b(\\s{0,2})(?=/)");
    private static final Pattern TORN_PATH = Pattern.compile(
            "(?i)(?:github|gitlab|huggingface|bitbucket)\\s{0,2}\\.\\s{0,2}(?:com|co|org)\\s{0,2}(?<path>/[\\w.-]{1,80})?/"
                    + "(\\s{1,3})(?=([\\w.-]{2,80}))");
    private static final Pattern TORN_LINE =
            Pattern.compile("://[\\w.-]{3,80}(?<path>/)[^\\s{}\\\\<>\"]{0,300}[/_-](\\n\\s{0,8})(?=([\\w.-]{2,80}))");
    private static final Pattern HOST_ALONE = Pattern.compile(
            "(?i)(?<![\\w./@-])[a-z0-9][a-z0-9-]{0,60}+(?:\\.[a-z0-9-]{1,60}){0,4}\\.(?:com|org|io|co|net|cn|be|edu|app|science|space|dev|ai)(?=/\\S|\\b)");
    private static final Pattern DATA_DOI =
            Pattern.compile("(?i)(?<![\\w/.])10\\.(?:5281/zenodo\\.\\d+|6084/m9\\.figshare\\.\\d+)");
    private static final Pattern PART_OF_ADDRESS = Pattern.compile(".*(?:[\\d_-]|[a-z][A-Z]|^[A-Z]{2,}).*");

    /** Without one of them no host stands in a text without a scheme. */
    private static final List<String> HOST_ENDS = List.of(
            ".com/",
            ". com",
            " .com",
            ".com /",
            ".org/",
            ".io",
            ".co/",
            ".net/",
            ".cn/",
            ".be/",
            ".app",
            ".science/",
            ".space");

    private static final List<String> DOIS = List.of("10.5281/", "10.6084/");

    private AddressFinder() {}

    /** A place in the received text and what is written there, put together again. */
    record Found(String written, int start, int end) {}

    static List<Found> find(String received) {
        boolean http = received.contains("http") || received.contains("HTTP") || received.contains("Http");
        boolean host = holdsAny(received, HOST_ENDS);
        boolean doi = holdsAny(received, DOIS);
        if (!http && !host && !doi && !received.contains("www.")) {
            return List.of();
        }
        Mended mended = Mended.of(received);
        String text = mended.text();
        List<Found> found = new ArrayList<>();
        for (Link link : LinkFinder.find(text)) {
            found.add(mended.found(link.url(), link.start(), link.end()));
        }
        if (host) {
            withoutScheme(text, mended, found);
        }
        Matcher data = DATA_DOI.matcher(text);
        while (doi && data.find()) {
            addApart(found, mended.found("https://doi.org/" + data.group(), data.start(), data.end()));
        }
        found.sort(Comparator.comparingInt(Found::start));
        return found;
    }

    private static boolean holdsAny(String text, List<String> pieces) {
        for (String piece : pieces) {
            if (text.contains(piece)) {
                return true;
            }
        }
        return false;
    }

    private static void withoutScheme(String text, Mended mended, List<Found> found) {
        Matcher host = HOST_ALONE.matcher(text);
        while (host.find()) {
            String name = host.group().toLowerCase(Locale.ROOT);
            boolean path = host.end() + 1 < text.length()
                    && text.charAt(host.end()) == '/'
                    && Character.isLetterOrDigit(text.charAt(host.end() + 1));
            boolean page = name.endsWith(".github.io") || name.endsWith(".gitlab.io");
            if (ResourceHosts.isKnown(name) && (path || page)) {
                Link link = LinkFinder.at(text, host.start());
                addApart(found, mended.found(link.url(), link.start(), link.end()));
            }
        }
    }

    private static void addApart(List<Found> found, Found another) {
        if (found.stream().noneMatch(f -> f.start() < another.end() && another.start() < f.end())) {
            found.add(another);
        }
    }

    /**
     * A text without the white space that tore its addresses.
     *
     * @param gaps where white space was taken out: in the text, and how much, taking turns
     */
    private record Mended(String text, List<int[]> gaps) {

        static Mended of(String received) {
            List<int[]> blanks = new ArrayList<>(0);
            collect(TORN_SCHEME.matcher(received), blanks, 3);
            collect(TORN_HOST.matcher(received), blanks, 3);
            collectPaths(TORN_PATH.matcher(received), blanks);
            collectPaths(TORN_LINE.matcher(received), blanks);
            if (blanks.isEmpty()) {
                return new Mended(received, List.of());
            }
            blanks.sort(Comparator.comparingInt(blank -> blank[0]));
            StringBuilder text = new StringBuilder(received.length());
            List<int[]> gaps = new ArrayList<>();
            int at = 0;
            for (int[] blank : blanks) {
                if (blank[0] >= at) {
                    text.append(received, at, blank[0]);
                    gaps.add(new int[] {text.length(), blank[1] - blank[0]});
                    at = blank[1];
                }
            }
            return new Mended(text.append(received, at, received.length()).toString(), gaps);
        }

        private static void collect(Matcher torn, List<int[]> blanks, int groups) {
            while (torn.find()) {
                for (int group = 1; group <= groups; group++) {
                    if (torn.end(group) > torn.start(group)) {
                        blanks.add(new int[] {torn.start(group), torn.end(group)});
                    }
                }
            }
        }

        /** Only what looks like a part of an address goes on with it: {@code knowledgeable-r1}, not {@code and}. */
        private static void collectPaths(Matcher torn, List<int[]> blanks) {
            while (torn.find()) {
                if (torn.group("path") == null
                        || PART_OF_ADDRESS.matcher(torn.group(3)).matches()) {
                    blanks.add(new int[] {torn.start(2), torn.end(2)});
                }
            }
        }

        Found found(String written, int start, int end) {
            return new Found(written, received(start, false), received(end, true));
        }

        /** Where a place stands in the received text; of an end, before the gap. */
        private int received(int at, boolean end) {
            int received = at;
            for (int[] gap : gaps) {
                if (gap[0] < at || (gap[0] == at && !end)) {
                    received += gap[1];
                }
            }
            return received;
        }
    }
}

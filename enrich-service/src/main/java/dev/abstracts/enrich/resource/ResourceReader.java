package dev.abstracts.enrich.resource;

import dev.abstracts.contract.Resource;
import dev.abstracts.contract.Resource.Kind;
import dev.abstracts.contract.Tag.Evidence;
import dev.abstracts.enrich.display.ReadableText;
import dev.abstracts.enrich.resource.AddressFinder.Found;
import dev.abstracts.enrich.resource.LinkWords.Said;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a paper's resources: what its abstract and comment link to, and what the record's structure does, each once. Papers
 * and their publishers are none. Immutable, thread-safe, never throws, linear in the text.
 */
public final class ResourceReader {

    private static final Set<Kind> SAID = EnumSet.of(Kind.DATA, Kind.DEMO, Kind.VIDEO, Kind.MODEL);

    /**
     * Abstract first, then comment, then links, each in order of mention.
     *
     * @param links of the record's structure, such as a field of their own
     */
    public List<Resource> read(ReadableText abstractText, @Nullable ReadableText comment, List<String> links) {
        Map<String, Resource> resources = new LinkedHashMap<>();
        collect(abstractText, resources);
        if (comment != null) {
            collect(comment, resources);
        }
        for (String link : links) {
            add(resources, link.strip(), new Said(Set.of(), null), null);
        }
        return resources.isEmpty() ? List.of() : List.copyOf(resources.values());
    }

    private static void collect(ReadableText text, Map<String, Resource> resources) {
        String received = text.received();
        List<Found> found = AddressFinder.find(received);
        int from = 0;
        for (Found link : new ArrayList<>(found)) {
            Said said = LinkWords.before(received, from, link.start());
            add(resources, link.written(), said, new Evidence(text.field(), link.start(), link.end()));
            from = link.end();
        }
    }

    private static void add(Map<String, Resource> resources, String written, Said said, @Nullable Evidence span) {
        Address address = Address.of(written);
        if (address == null) {
            return;
        }
        Optional<Kind> kind = kind(address, said);
        if (kind.isEmpty()) {
            return;
        }
        Resource resource = new Resource(kind.get(), address.url(), address.host(), span);
        // A scheme, or small letters, make no other page.
        String key = (address.host() + address.path()).toLowerCase(Locale.ROOT);
        Resource known = resources.putIfAbsent(key, resource);
        if (known != null && known.kind() == Kind.OTHER && resource.kind() != Kind.OTHER) {
            resources.put(key, new Resource(resource.kind(), known.url(), known.host(), known.span()));
        }
    }

    /** What the host keeps; what is said decides between the things that it may keep. Absent for no resource. */
    private static Optional<Kind> kind(Address address, Said said) {
        ResourceHosts.Rule rule = ResourceHosts.rule(address.host(), address.path());
        if (rule == null) {
            return Optional.of(unknownHost(said));
        }
        if (rule.kind().isEmpty() || (!rule.path().isEmpty() && !address.host().equals("doi.org"))) {
            return rule.kind();
        }
        Kind kept = rule.kind().get();
        return Optional.of(kept(kept, said));
    }

    private static Kind kept(Kind kept, Said said) {
        Kind nearest = said.nearest();
        return switch (kept) {
            case CODE -> said.says(Kind.DATA) && !said.says(Kind.CODE) ? Kind.DATA : kept;
            case DATA -> {
                Kind model = said.only(Kind.MODEL) ? Kind.MODEL : kept;
                yield said.says(Kind.CODE) && !said.says(Kind.DATA) ? Kind.CODE : model;
            }
            case MODEL -> {
                Kind demo = said.only(Kind.DEMO) ? Kind.DEMO : kept;
                yield said.only(Kind.DATA) ? Kind.DATA : demo;
            }
            case PROJECT -> nearest != null && said.only(nearest) && SAID.contains(nearest) ? nearest : kept;
            default -> kept;
        };
    }

    private static Kind unknownHost(Said said) {
        if (said.says(Kind.PROJECT)) {
            return Kind.PROJECT;
        }
        if (said.says(Kind.CODE)) {
            return Kind.CODE;
        }
        return said.nearest() == null ? Kind.OTHER : said.nearest();
    }
}

package dev.abstracts.enrich.parse;

import dev.abstracts.enrich.claim.DatasetNames;
import dev.abstracts.enrich.tag.TagGazetteer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Claims call a data set as the gazetteer of tags does, whatever capitals, hyphens or blanks the abstract writes. */
final class KnownDatasets implements DatasetNames {

    private static final String KIND = "dataset:";

    private final Map<String, String> labels = new HashMap<>();

    KnownDatasets(TagGazetteer gazetteer) {
        for (String id : gazetteer.ids()) {
            String label = gazetteer.label(id);
            if (id.startsWith(KIND) && label != null) {
                labels.put(key(label), label);
                gazetteer.names(id).forEach(name -> labels.putIfAbsent(key(name), label));
            }
        }
    }

    @Override
    public @Nullable String label(String written) {
        return labels.get(key(written));
    }

    private static String key(String name) {
        StringBuilder key = new StringBuilder(name.length());
        name.toLowerCase(Locale.ROOT).chars().filter(c -> c != '-' && c != ' ').forEach(c -> key.append((char) c));
        return key.toString();
    }
}

package dev.abstracts.enrich.tag;

import dev.abstracts.contract.Tag;
import dev.abstracts.enrich.display.ReadableText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tags a paper with the entries of the gazetteer that its title and abstract name, and with what is broader than those.
 * Immutable and safe to share; takes time linear in the text.
 */
public final class TagReader {

    private final TagGazetteer gazetteer;
    private final MentionFinder finder;

    private TagReader(TagGazetteer gazetteer, MentionFinder finder) {
        this.gazetteer = gazetteer;
        this.finder = finder;
    }

    public static TagReader of(TagGazetteer gazetteer) {
        return new TagReader(gazetteer, MentionFinder.of(gazetteer));
    }

    /**
     * @param title absent when the record has none
     * @param categories of arXiv that the paper is in, the source's or predicted; they tell a word's meanings apart
     * @return one tag per id, with the best place that it was found in
     */
    public List<Tag> read(@Nullable ReadableText title, ReadableText abstractText, List<String> categories) {
        Map<TagEntry, Support> supports = new LinkedHashMap<>();
        TextMentions found = finder.find(title == null ? null : title.text(), abstractText.text(), categories);
        for (Mention mention : found.title()) {
            supports.computeIfAbsent(mention.entry(), entry -> new Support()).title(mention);
        }
        for (Mention mention : found.abstractText()) {
            supports.computeIfAbsent(mention.entry(), entry -> new Support()).text(mention);
        }
        Map<String, Tag> tags = new LinkedHashMap<>();
        supports.forEach((entry, support) -> {
            if (support.isEnough(entry, categories)) {
                tags.put(entry.id(), support.tag(entry, title, abstractText));
            }
        });
        addBroader(tags);
        return new ArrayList<>(tags.values());
    }

    /** A name of the broader entry is better evidence than one of a narrower entry, so found tags stay as they are. */
    private void addBroader(Map<String, Tag> tags) {
        for (Tag tag : List.copyOf(tags.values())) {
            TagEntry entry = gazetteer.entry(tag.id());
            if (entry == null) {
                continue;
            }
            for (TagEntry above : gazetteer.broaderThan(entry)) {
                double confidence = Support.round(tag.confidence() * Support.BROADER);
                Tag known = tags.get(above.id());
                if (known == null || known.rule().equals("broader") && known.confidence() < confidence) {
                    tags.put(
                            above.id(),
                            new Tag(above.id(), above.label(), above.kind(), "broader", tag.evidence(), confidence));
                }
            }
        }
    }
}

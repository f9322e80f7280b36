package dev.abstracts.search.index;

import static java.util.Objects.requireNonNull;

import dev.abstracts.contract.Author;
import dev.abstracts.contract.Decision;
import dev.abstracts.contract.Identifiers;
import dev.abstracts.contract.Paper;
import dev.abstracts.contract.Venue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What filters, facets and sorts look at: the member {@code search} of a {@link PaperDocument}. A key that a filter or a
 * facet uses has the name of that filter.
 *
 * @param key the document's id again, to sort by
 * @param id everything by which the paper may be asked for: its id and its identifiers with and without scheme, folded
 * @param status of its venue and of its reviewers' decision
 * @param presentation at its venue and by its reviewers' decision
 * @param tag ids of its tags
 * @param tagName ids and labels of its tags, folded
 * @param subject categories that it says it has, and those predicted for it
 * @param task labels of its tags of this kind, folded; so are method and model
 * @param dataset labels of its tags of this kind and names in its claims, folded; so is metric
 * @param claim kinds of its claims
 * @param value of its claims, by {@link ClaimUnit#field}
 * @param resource kinds of its resources
 * @param track of its venue
 * @param journal that it appears in
 * @param author names, folded
 * @param authorForm names with initials: {@code X Zhang} for Xiao Zhang
 * @param context words that belong to the paper and are in none of its texts: affiliations, venue, workshop, journal
 * @param year in which it was published
 * @param day on which it was published, counted from 1970-01-01
 * @param received when it was last received, in milliseconds from 1970-01-01
 * @param has what a query can ask for with {@code has:}, see {@link PaperPart}
 */
public record SearchKeys(
        String key,
        Collection<String> id,
        Collection<String> feed,
        Collection<String> delivery,
        Collection<String> format,
        Collection<String> category,
        @Nullable String venue,
        Collection<String> status,
        Collection<String> presentation,
        Collection<String> tag,
        Collection<String> tagName,
        Collection<String> subject,
        Collection<String> task,
        Collection<String> method,
        Collection<String> dataset,
        Collection<String> metric,
        Collection<String> model,
        Collection<String> claim,
        Map<String, Collection<Double>> value,
        Collection<String> resource,
        @Nullable String track,
        @Nullable String journal,
        Collection<String> author,
        Collection<String> authorForm,
        Collection<String> context,
        @Nullable Integer year,
        @Nullable Long day,
        @Nullable Long received,
        boolean hasCode,
        Collection<String> has) {

    public SearchKeys {
        requireNonNull(key, "key is null");
    }

    static SearchKeys of(Paper paper) {
        Set<String> feeds = new LinkedHashSet<>();
        Set<String> deliveries = new LinkedHashSet<>();
        Set<String> formats = new LinkedHashSet<>();
        for (Paper.Provenance sighting : paper.sightings()) {
            feeds.add(sighting.feed().value());
            deliveries.add(sighting.delivery());
            formats.add(sighting.format().name());
        }
        EnrichmentKeys found = new EnrichmentKeys(paper);
        Set<String> authors = new LinkedHashSet<>();
        Set<String> authorForms = new LinkedHashSet<>();
        for (Author author : paper.authors()) {
            authors.add(Folding.fold(author.name()));
            AuthorForms.add(author.name(), authorForms);
        }
        Venue venue = paper.venue();
        return new SearchKeys(
                PaperDocument.key(paper.id()),
                ids(paper),
                feeds,
                deliveries,
                formats,
                new LinkedHashSet<>(paper.categories()),
                venue == null ? null : venue.name(),
                status(venue, paper.decision()),
                presentation(venue, paper.decision()),
                found.tags,
                found.tagNames,
                found.subjects,
                found.tasks,
                found.methods,
                found.datasets,
                found.metrics,
                found.models,
                found.claims,
                found.values,
                found.resources,
                venue == null ? null : venue.track(),
                venue == null ? null : venue.journal(),
                authors,
                authorForms,
                context(paper),
                paper.published() == null ? null : paper.published().date().getYear(),
                paper.published() == null ? null : paper.published().date().toEpochDay(),
                paper.receivedAt() == null ? null : millis(paper.receivedAt()),
                PaperPart.CODE.isOf(paper),
                PaperPart.namesOf(paper));
    }

    private static Set<String> ids(Paper paper) {
        Set<String> ids = new LinkedHashSet<>();
        ids.add(fold(paper.id().value()));
        Identifiers known = paper.identifiers();
        addId(ids, "arxiv", known.arxiv());
        if (known.arxiv() != null && known.arxivVersion() != null) {
            addId(ids, "arxiv", known.arxiv() + "v" + known.arxivVersion());
        }
        addId(ids, "doi", known.doi());
        addId(ids, "openreview", known.openreview());
        return ids;
    }

    private static void addId(Set<String> ids, String scheme, @Nullable String id) {
        if (id != null) {
            ids.add(fold(id));
            ids.add(fold(scheme + ":" + id));
        }
    }

    private static String fold(String id) {
        return id.toLowerCase(Locale.ROOT);
    }

    private static Set<String> status(@Nullable Venue venue, @Nullable Decision decision) {
        Set<String> status = new LinkedHashSet<>();
        if (venue != null) {
            status.add(venue.status().label());
        }
        if (decision != null) {
            status.add(decision.outcome().name().toLowerCase(Locale.ROOT));
        }
        return status;
    }

    private static Set<String> presentation(@Nullable Venue venue, @Nullable Decision decision) {
        Set<String> presentation = new LinkedHashSet<>();
        if (venue != null && venue.presentation() != null) {
            presentation.add(venue.presentation());
        }
        if (decision != null && decision.presentation() != null) {
            presentation.add(decision.presentation());
        }
        return presentation;
    }

    private static List<String> context(Paper paper) {
        List<String> context = new ArrayList<>(paper.affiliations());
        Venue venue = paper.venue();
        if (venue != null) {
            context.add(venue.year() == null ? venue.name() : venue.name() + " " + venue.year());
            if (venue.workshop() != null) {
                context.add(venue.workshop());
            }
            if (venue.journal() != null && !venue.journal().equals(venue.name())) {
                context.add(venue.journal());
            }
        }
        return context;
    }

    /** An instant too far away to count in milliseconds stands at the end that it is nearer to. */
    private static long millis(Instant instant) {
        try {
            return instant.toEpochMilli();
        } catch (ArithmeticException e) {
            return instant.getEpochSecond() < 0 ? Long.MIN_VALUE + 1 : Long.MAX_VALUE - 1;
        }
    }
}

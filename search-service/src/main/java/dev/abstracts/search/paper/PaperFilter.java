package dev.abstracts.search.paper;

import static dev.abstracts.search.problem.ProblemException.invalidParameter;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.abstracts.contract.Claim;
import dev.abstracts.contract.FeedName;
import dev.abstracts.contract.Resource;
import dev.abstracts.contract.Venue;
import dev.abstracts.search.facet.Facet;
import dev.abstracts.search.index.Folding;
import dev.abstracts.search.index.PaperPart;
import dev.abstracts.search.query.ClaimCondition;
import dev.abstracts.search.query.Period;
import dev.abstracts.search.query.PeriodTranslator;
import dev.abstracts.search.query.Query;
import dev.abstracts.search.query.QueryField;
import dev.abstracts.search.query.QueryTranslator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A parameter that narrows a search, next to its query. Where the query language has the same field, the filter means
 * the same.
 */
enum PaperFilter {
    FEED("feed"),
    DELIVERY("delivery"),
    FORMAT("format"),
    CATEGORY("category"),
    VENUE("venue"),
    YEAR("year"),
    FROM("from"),
    TO("to"),
    STATUS("status"),
    PRESENTATION("presentation"),
    TAG("tag"),
    AUTHOR("author"),
    HAS_CODE("hasCode"),
    ID("id"),
    SUBJECT("subject"),
    TASK("task"),
    METHOD("method"),
    DATASET("dataset"),
    METRIC("metric"),
    MODEL("model"),
    CLAIM("claim"),
    RESOURCE("resource"),
    JOURNAL("journal"),
    TRACK("track");

    private static final String DAYS = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?";
    private static final String YEARS = "[0-9]{4}|[0-9]{4}\\.\\.|\\.\\.[0-9]{4}|[0-9]{4}\\.\\.[0-9]{4}";
    private static final int MAX_LENGTH = 1_000;

    private final String label;

    PaperFilter(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** The facet that counts what this filters. */
    Optional<Facet> facet() {
        return Facet.labelled(label);
    }

    static Optional<PaperFilter> labelled(String label) {
        return Arrays.stream(values())
                .filter(filter -> filter.label.equals(label))
                .findFirst();
    }

    /**
     * The filter for Elasticsearch that lets through what has any of the values.
     *
     * @throws dev.abstracts.search.problem.ProblemException when one of them is none that this filter takes
     */
    ObjectNode clause(List<String> values) {
        List<ObjectNode> clauses = values.stream().map(this::clause).toList();
        if (clauses.size() == 1) {
            return clauses.getFirst();
        }
        ObjectNode any = JsonNodeFactory.instance.objectNode();
        clauses.forEach(any.withArray("should")::add);
        any.put("minimum_should_match", 1);
        return JsonNodeFactory.instance.objectNode().set("bool", any);
    }

    private ObjectNode clause(String value) {
        if (value.isBlank()) {
            throw invalidParameter(label, "it is empty; leave it out or give it a value");
        }
        if (value.length() > MAX_LENGTH) {
            throw invalidParameter(label, "it has more than %d characters".formatted(MAX_LENGTH));
        }
        return switch (this) {
            case FEED -> {
                check(FeedName.isValid(value), value, "the name of a feed, [a-z0-9][a-z0-9-]{0,62}");
                yield key(QueryField.FEED, value);
            }
            case STATUS -> {
                checkOneOf(STATUSES, value);
                yield key(QueryField.STATUS, value);
            }
            case HAS_CODE -> {
                check(value.equals("true") || value.equals("false"), value, "true or false");
                Query has = new Query.Has(PaperPart.CODE);
                yield QueryTranslator.translate(value.equals("true") ? has : new Query.Not(has));
            }
            case YEAR -> {
                check(value.matches(YEARS), value, "a year such as 2019 or a range of years such as 2019..2021");
                yield period(value);
            }
            case FROM -> {
                check(value.matches(DAYS), value, "a year, month or day such as 2021, 2021-03 or 2021-03-14");
                yield period(value + "..");
            }
            case TO -> {
                check(value.matches(DAYS), value, "a year, month or day such as 2021, 2021-03 or 2021-03-14");
                yield period(".." + value);
            }
            case AUTHOR -> author(value.strip());
            case DELIVERY -> key(QueryField.DELIVERY, value);
            case FORMAT -> key(QueryField.FORMAT, value);
            case CATEGORY -> key(QueryField.CATEGORY, value);
            case VENUE -> key(QueryField.VENUE, value);
            case PRESENTATION -> key(QueryField.PRESENTATION, value);
            case TAG -> key(QueryField.TAG, value);
            case ID -> key(QueryField.ID, value);
            case SUBJECT -> key(QueryField.SUBJECT, value);
            case TASK -> key(QueryField.TASK, value);
            case METHOD -> key(QueryField.METHOD, value);
            case DATASET -> key(QueryField.DATASET, value);
            case METRIC -> key(QueryField.METRIC, value);
            case MODEL -> key(QueryField.MODEL, value);
            case CLAIM -> {
                checkOneOf(CLAIMS, value);
                yield QueryTranslator.translate(new Query.Claims(ClaimCondition.any(kind(value))));
            }
            case RESOURCE -> {
                checkOneOf(RESOURCES, value);
                yield key(QueryField.RESOURCE, value);
            }
            case JOURNAL -> key(QueryField.JOURNAL, value);
            case TRACK -> key(QueryField.TRACK, value);
        };
    }

    private static final List<String> STATUSES =
            Arrays.stream(Venue.Status.values()).map(Venue.Status::label).collect(Collectors.toList());
    private static final List<String> CLAIMS =
            Arrays.stream(Claim.Kind.values()).map(Claim.Kind::label).collect(Collectors.toList());
    private static final List<String> RESOURCES =
            Arrays.stream(Resource.Kind.values()).map(Resource.Kind::label).collect(Collectors.toList());

    private static Claim.Kind kind(String label) {
        return Claim.Kind.values()[CLAIMS.indexOf(label.toLowerCase(Locale.ROOT))];
    }

    private void checkOneOf(List<String> allowed, String value) {
        check(allowed.contains(value.toLowerCase(Locale.ROOT)), value, "one of " + String.join(", ", allowed));
    }

    private void check(boolean valid, String value, String allowed) {
        if (!valid) {
            throw invalidParameter(label, "\"%s\" is not allowed, only %s".formatted(value, allowed));
        }
    }

    private ObjectNode period(String text) {
        try {
            return PeriodTranslator.translate(Period.parse(text));
        } catch (IllegalArgumentException e) {
            throw invalidParameter(label, String.valueOf(e.getMessage()));
        }
    }

    private static ObjectNode key(QueryField field, String value) {
        return QueryTranslator.translate(new Query.Key(field, value));
    }

    /** A whole name, or any one word of it. */
    private static ObjectNode author(String name) {
        String folded = Folding.fold(name);
        if (folded.indexOf(' ') < 0) {
            return QueryTranslator.translate(new Query.Word(QueryField.AUTHOR, name));
        }
        ObjectNode term = JsonNodeFactory.instance.objectNode();
        term.putObject("term").put("search.author", folded);
        return term;
    }
}

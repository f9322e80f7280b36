package dev.abstracts.search.index;

import dev.abstracts.contract.Claim;
import dev.abstracts.contract.Paper;
import dev.abstracts.contract.Resource;
import dev.abstracts.contract.Subject;
import dev.abstracts.contract.Tag;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects those {@link SearchKeys} that come from tags, subjects, claims and resources. */
final class EnrichmentKeys {

    final Set<String> tags = new LinkedHashSet<>();
    final Set<String> tagNames = new LinkedHashSet<>();
    final Set<String> tasks = new LinkedHashSet<>();
    final Set<String> methods = new LinkedHashSet<>();
    final Set<String> datasets = new LinkedHashSet<>();
    final Set<String> metrics = new LinkedHashSet<>();
    final Set<String> models = new LinkedHashSet<>();
    final Set<String> subjects;
    final Set<String> claims = new LinkedHashSet<>();
    final Map<String, Collection<Double>> values = new LinkedHashMap<>();
    final Set<String> resources = new LinkedHashSet<>();

    EnrichmentKeys(Paper paper) {
        subjects = new LinkedHashSet<>(paper.categories());
        for (Subject subject : paper.subjects()) {
            subjects.add(subject.category());
        }
        for (Tag tag : paper.tags()) {
            add(tag);
        }
        for (Claim claim : paper.claims()) {
            add(claim);
        }
        for (Resource resource : paper.resources()) {
            resources.add(resource.kind().label());
        }
    }

    private void add(Tag tag) {
        String name = Folding.fold(tag.label());
        tags.add(tag.id());
        tagNames.add(Folding.fold(tag.id()));
        tagNames.add(name);
        @Nullable
        Set<String> ofKind =
                switch (tag.kind()) {
                    case "task" -> tasks;
                    case "method" -> methods;
                    case "dataset" -> datasets;
                    case "metric" -> metrics;
                    case "model" -> models;
                    default -> null;
                };
        if (ofKind != null) {
            ofKind.add(name);
        }
    }

    private void add(Claim claim) {
        claims.add(claim.kind().label());
        addName(datasets, claim.dataset());
        addName(metrics, claim.metric());
        if (Double.isFinite(claim.value())) {
            addValue(ClaimUnit.field(claim.kind(), null), claim.value());
            ClaimUnit unit = ClaimUnit.labelled(claim.unit());
            if (unit != null) {
                addValue(ClaimUnit.field(claim.kind(), unit), claim.value());
            }
        }
    }

    private static void addName(Set<String> names, @Nullable String name) {
        if (name != null) {
            names.add(Folding.fold(name));
        }
    }

    private void addValue(String field, double value) {
        values.computeIfAbsent(field, _ -> new ArrayList<>(2)).add(value);
    }

    /** Whether one of the resources is of that kind. */
    static boolean has(List<Resource> resources, Resource.Kind kind) {
        for (Resource resource : resources) {
            if (resource.kind() == kind) {
                return true;
            }
        }
        return false;
    }
}

package dev.abstracts.acceptance;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The rules that keep the code as docs/architecture.md draws it. */
class ArchitectureTest {

    private static final List<String> MODULES =
            List.of("contract", "ingest-service", "enrich-service", "search-service", "deploy/local");

    private static final JavaClasses CODE = new ClassFileImporter()
            .importPaths(MODULES.stream()
                    .map(module -> root().resolve(module).resolve("target/classes"))
                    .toList());

    @Test
    void everyModuleIsLookedAt() {
        assertThat(List.of("contract", "ingest", "enrich", "search", "local")).allSatisfy(part -> assertThat(
                        CODE.that(JavaClass.Predicates.resideInAPackage("dev.abstracts." + part + "..")))
                .as("compiled classes of " + part)
                .isNotEmpty());
    }

    @Test
    void servicesKnowTheContractAndNoOtherPartOfUs() {
        for (String service : List.of("ingest", "enrich", "search")) {
            classes()
                    .that()
                    .resideInAPackage("dev.abstracts." + service + "..")
                    .should(dependOnOurs("dev.abstracts.contract", "dev.abstracts." + service))
                    .check(CODE);
        }
    }

    @Test
    void contractKnowsNothingButJsonAndNullness() {
        classes()
                .that()
                .resideInAPackage("dev.abstracts.contract..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dev.abstracts.contract..", "java..", "com.fasterxml.jackson..", "org.jspecify..")
                .check(CODE);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.abstracts.(*.*)..").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void packagesAndClassesAreNamedForWhatTheyDo() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..impl..", "..manager..")
                .orShould()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)")
                .check(CODE);
    }

    @Test
    void dependenciesAreGivenToConstructors() {
        fields().should()
                .notBeAnnotatedWith("jakarta.inject.Inject")
                .andShould()
                .notBeAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
                .check(CODE);
    }

    @Test
    void cuttingParsingMergingAndQueryTranslationKnowNoServerAndNoFramework() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.abstracts.ingest.format..",
                        "dev.abstracts.enrich.format..",
                        "dev.abstracts.enrich.identity..",
                        "dev.abstracts.enrich.text..",
                        "dev.abstracts.enrich.venue..",
                        "dev.abstracts.enrich.tag..",
                        "dev.abstracts.search.query..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quarkus..",
                        "io.smallrye..",
                        "jakarta..",
                        "org.apache.kafka..",
                        "io.vertx..",
                        "co.elastic..")
                .check(CODE);
    }

    @Test
    void everyPackageIsNullMarked() {
        classes()
                .that()
                .haveSimpleNameNotEndingWith("package-info")
                .should(beInANullMarkedPackage())
                .check(CODE);
    }

    @Test
    void onlyTheCommandLineAndJobsPrint() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.abstracts.local..")
                .and(not(beAProgram()))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CODE);
    }

    /** A job of deploy/kubernetes: run by itself, not within a service. */
    private static DescribedPredicate<JavaClass> beAProgram() {
        return DescribedPredicate.describe("have a main method", type -> type.tryGetMethod("main", String[].class)
                .isPresent());
    }

    private static ArchCondition<JavaClass> dependOnOurs(String... packages) {
        return new ArchCondition<>("depend, of our own code, only on " + List.of(packages)) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency ->
                                dependency.getTargetClass().getPackageName().startsWith("dev.abstracts."))
                        .filter(dependency -> List.of(packages).stream().noneMatch(allowed -> {
                            String target = dependency.getTargetClass().getPackageName();
                            return target.equals(allowed) || target.startsWith(allowed + ".");
                        }))
                        .forEach(dependency -> events.add(violated(dependency, dependency.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> beInANullMarkedPackage() {
        return new ArchCondition<>("be in a package marked @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(violated(type, type.getName() + " is in a package without @NullMarked"));
                }
            }
        };
    }

    /** The root of the checkout, as Maven says it. */
    static Path root() {
        return Path.of(System.getProperty("abstracts.root"));
    }
}

package ink.dong4j.card;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String ROOT = "ink.dong4j.card.";

    private final JavaClasses classes =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("ink.dong4j.card");

    /** What each room may know; the picture in ARCHITECTURE.md is this table. */
    private static final Map<String, List<String>> KNOWS =
            Map.ofEntries(
                    Map.entry("text", List.of()),
                    Map.entry("i18n", List.of()),
                    Map.entry("keys", List.of("text")),
                    Map.entry("frame", List.of("text")),
                    Map.entry("formula", List.of()),
                    Map.entry("game", List.of()),
                    Map.entry("markdown", List.of("formula", "text")),
                    Map.entry("portrait", List.of("text")),
                    Map.entry("news", List.of("i18n")),
                    Map.entry("card", List.of("portrait", "news", "i18n", "text")),
                    Map.entry("reading", List.of("card", "portrait", "news", "i18n", "text")),
                    Map.entry("people", List.of("talk", "card", "i18n", "text")),
                    Map.entry("talk", List.of("card", "i18n", "text")),
                    Map.entry("draft", List.of("keys", "i18n", "text")),
                    Map.entry("form", List.of("people", "draft", "layout", "i18n", "keys", "text")),
                    Map.entry(
                            "guestbook",
                            List.of(
                                    "people", "form", "listing", "ui", "layout", "card", "i18n",
                                    "keys", "text")),
                    Map.entry("layout", List.of("i18n", "text")),
                    Map.entry("transcript", List.of("people", "talk", "markdown", "text")),
                    Map.entry("terminal", List.of("frame", "keys", "text")),
                    Map.entry(
                            "ui",
                            List.of(
                                    "people",
                                    "form",
                                    "draft",
                                    "transcript",
                                    "talk",
                                    "layout",
                                    "markdown",
                                    "card",
                                    "news",
                                    "i18n",
                                    "keys",
                                    "text")),
                    Map.entry(
                            "listing", List.of("ui", "layout", "markdown", "i18n", "keys", "text")),
                    Map.entry(
                            "lobby",
                            List.of(
                                    "people", "listing", "ui", "draft", "layout", "card", "i18n",
                                    "keys", "text")),
                    Map.entry("qr", List.of("text")),
                    Map.entry(
                            "thread",
                            List.of(
                                    "people",
                                    "ui",
                                    "draft",
                                    "talk",
                                    "layout",
                                    "markdown",
                                    "i18n",
                                    "keys",
                                    "text")),
                    Map.entry(
                            "turn",
                            List.of(
                                    "ui",
                                    "transcript",
                                    "talk",
                                    "layout",
                                    "markdown",
                                    "card",
                                    "i18n",
                                    "text")),
                    Map.entry(
                            "screen",
                            List.of(
                                    "lobby",
                                    "people",
                                    "guestbook",
                                    "listing",
                                    "ui",
                                    "turn",
                                    "qr",
                                    "game",
                                    "draft",
                                    "transcript",
                                    "talk",
                                    "layout",
                                    "markdown",
                                    "card",
                                    "portrait",
                                    "news",
                                    "i18n",
                                    "keys",
                                    "text")),
                    Map.entry(
                            "desk",
                            List.of(
                                    "people", "screen", "listing", "thread", "ui", "layout", "i18n",
                                    "keys", "card", "text")),
                    Map.entry(
                            "linear",
                            List.of(
                                    "people",
                                    "ui",
                                    "draft",
                                    "transcript",
                                    "talk",
                                    "markdown",
                                    "card",
                                    "i18n",
                                    "keys",
                                    "text")),
                    Map.entry(
                            "program",
                            List.of(
                                    "people",
                                    "screen",
                                    "linear",
                                    "ui",
                                    "terminal",
                                    "keys",
                                    "frame",
                                    "draft",
                                    "transcript",
                                    "talk",
                                    "card",
                                    "i18n",
                                    "text")),
                    Map.entry(
                            "preview",
                            List.of(
                                    "people",
                                    "program",
                                    "ui",
                                    "terminal",
                                    "talk",
                                    "card",
                                    "i18n",
                                    "text")));

    @Test
    void arrowsBetweenPackagesPointOneWay() {
        KNOWS.forEach(
                (room, known) -> {
                    String[] allowed =
                            Stream.concat(Stream.of(room), known.stream())
                                    .map(name -> ROOT + name + "..")
                                    .toArray(String[]::new);
                    classes()
                            .that()
                            .resideInAPackage(ROOT + room + "..")
                            .should()
                            .onlyDependOnClassesThat(
                                    resideOutsideOfPackage("ink.dong4j.card..")
                                            .or(resideInAnyPackage(allowed)))
                            .check(classes);
                });
    }

    @Test
    void everyPackageIsInTheTableAndHoldsAboutThirtyClassesAtMost() {
        Map<String, Long> files =
                classes.stream()
                        .filter(JavaClass::isTopLevelClass)
                        .filter(each -> !each.getSimpleName().equals("package-info"))
                        .collect(
                                Collectors.groupingBy(
                                        JavaClass::getPackageName, Collectors.counting()));
        assertThat(files.keySet())
                .isEqualTo(KNOWS.keySet().stream().map(ROOT::concat).collect(Collectors.toSet()));
        assertThat(files).allSatisfy((room, count) -> assertThat(count).as(room).isLessThan(35));
    }

    @Test
    void onlyThePreviewKnowsTheWholeAndNobodyKnowsThePreview() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "preview..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "preview..")
                .check(classes);
        slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void theInterfaceKnowsNoTerminalNoThreadAndNoClock() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        ROOT + "ui..", ROOT + "screen..", ROOT + "draft..", ROOT + "transcript..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jline..", "java.util.concurrent..")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Thread.class, java.time.Clock.class, java.time.InstantSource.class)
                .check(classes);
        noClasses()
                .that()
                .resideInAnyPackage(
                        ROOT + "ui..", ROOT + "screen..", ROOT + "draft..", ROOT + "transcript..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(classes);
    }

    @Test
    void nothingHereTalksToANetwork() {
        classes()
                .that()
                .resideInAPackage("ink.dong4j.card..")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages(
                        "java.net.http..", "java.nio.channels..", "java.sql..", "io.netty..")
                .check(classes);
    }
}

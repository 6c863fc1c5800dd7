package ink.dong4j.card;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String ROOT = "ink.dong4j.card.";

    private final JavaClasses classes =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("ink.dong4j.card");

    @Test
    void arrowsBetweenPackagesPointOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("ink.dong4j.card..")
                .withOptionalLayers(true)
                .layer("text")
                .definedBy(ROOT + "text..")
                .layer("i18n")
                .definedBy(ROOT + "i18n..")
                .layer("card")
                .definedBy(ROOT + "card..")
                .layer("frame")
                .definedBy(ROOT + "frame..")
                .layer("markdown")
                .definedBy(ROOT + "markdown..")
                .layer("ui")
                .definedBy(ROOT + "ui..")
                .layer("program")
                .definedBy(ROOT + "program..")
                .layer("preview")
                .definedBy(ROOT + "preview..")
                .whereLayer("text")
                .mayNotAccessAnyLayer()
                .whereLayer("i18n")
                .mayNotAccessAnyLayer()
                .whereLayer("card")
                .mayOnlyAccessLayers("i18n", "text")
                .whereLayer("frame")
                .mayOnlyAccessLayers("text")
                .whereLayer("markdown")
                .mayOnlyAccessLayers("text")
                .whereLayer("ui")
                .mayOnlyAccessLayers("markdown", "card", "i18n", "text")
                .check(classes);
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
                .resideInAPackage(ROOT + "ui..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jline..", "java.util.concurrent..")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Thread.class, java.time.Clock.class, java.time.InstantSource.class)
                .check(classes);
        noClasses()
                .that()
                .resideInAPackage(ROOT + "ui..")
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

package ink.dong4j.card.server;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** Arrows between the server's packages point one way only. */
class ArrowsTest {
    private static final String ROOT = "ink.dong4j.card.server";

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("ink.dong4j.card");

    @Test
    void eachRoomIsEnteredOnlyByThoseAboveIt() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage(ROOT + "..")
                .withOptionalLayers(true)
                .layer("cli")
                .definedBy(ROOT + ".cli")
                .layer("root")
                .definedBy(ROOT)
                .layer("ssh")
                .definedBy(ROOT + ".ssh..")
                .layer("visit")
                .definedBy(ROOT + ".visit")
                .layer("guestbook")
                .definedBy(ROOT + ".guestbook")
                .layer("assistant")
                .definedBy(ROOT + ".assistant..")
                .layer("limit")
                .definedBy(ROOT + ".limit")
                .layer("metrics")
                .definedBy(ROOT + ".metrics")
                .layer("config")
                .definedBy(ROOT + ".config..")
                .layer("feed")
                .definedBy(ROOT + ".feed..")
                .layer("delivery")
                .definedBy(ROOT + ".delivery..")
                .layer("outgoing")
                .definedBy(ROOT + ".outgoing")
                .layer("memory")
                .definedBy(ROOT + ".memory")
                .whereLayer("memory")
                .mayOnlyBeAccessedByLayers("visit", "root")
                .layer("files")
                .definedBy(ROOT + ".files")
                .layer("oneapi")
                .definedBy(ROOT + ".oneapi..")
                .layer("deploy")
                .definedBy(ROOT + ".deploy")
                .layer("store")
                .definedBy(ROOT + ".store..")
                .layer("counts")
                .definedBy(ROOT + ".counts")
                .layer("thread")
                .definedBy(ROOT + ".thread")
                .layer("desk")
                .definedBy(ROOT + ".desk")
                .layer("lobby")
                .definedBy(ROOT + ".lobby")
                .whereLayer("guestbook")
                .mayOnlyBeAccessedByLayers("visit", "root")
                .whereLayer("feed")
                .mayOnlyBeAccessedByLayers("root")
                .whereLayer("delivery")
                .mayOnlyBeAccessedByLayers("visit", "root")
                .whereLayer("outgoing")
                .mayOnlyBeAccessedByLayers("feed", "delivery", "root")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("root")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("ssh")
                .mayOnlyBeAccessedByLayers("root", "cli")
                .whereLayer("visit")
                .mayOnlyBeAccessedByLayers("ssh", "root")
                .whereLayer("assistant")
                .mayOnlyBeAccessedByLayers("visit", "root", "cli")
                .whereLayer("limit")
                .mayOnlyBeAccessedByLayers(
                        "assistant",
                        "visit",
                        "ssh",
                        "delivery",
                        "lobby",
                        "guestbook",
                        "desk",
                        "root")
                .whereLayer("store")
                .mayOnlyBeAccessedByLayers(
                        "limit",
                        "counts",
                        "guestbook",
                        "memory",
                        "visit",
                        "delivery",
                        "desk",
                        "root",
                        "cli")
                .whereLayer("counts")
                .mayOnlyBeAccessedByLayers("visit", "desk", "root")
                .whereLayer("thread")
                .mayOnlyBeAccessedByLayers("visit", "desk", "root")
                .whereLayer("desk")
                .mayOnlyBeAccessedByLayers("visit", "root")
                .whereLayer("lobby")
                .mayOnlyBeAccessedByLayers("visit", "desk", "root")
                .whereLayer("files")
                .mayOnlyBeAccessedByLayers("visit", "ssh", "root")
                .whereLayer("oneapi")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("metrics")
                .mayOnlyBeAccessedByLayers(
                        "assistant",
                        "limit",
                        "counts",
                        "lobby",
                        "visit",
                        "ssh",
                        "delivery",
                        "root",
                        "cli")
                .whereLayer("deploy")
                .mayOnlyBeAccessedByLayers("cli")
                .check(CLASSES);
    }

    @Test
    void whatAVisitorSeesKnowsNoServer() {
        noClasses()
                .that(resideInAnyPackage("ink.dong4j.card..").and(notOf(ROOT)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "..")
                .check(CLASSES);
    }

    @Test
    void theLeavesSeeOnlyWhatIsSaidAndWhatTheCardHolds() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        ROOT + ".assistant..",
                        ROOT + ".desk",
                        ROOT + ".limit",
                        ROOT + ".lobby",
                        ROOT + ".store..",
                        ROOT + ".metrics",
                        ROOT + ".oneapi..",
                        ROOT + ".deploy",
                        ROOT + ".config..",
                        ROOT + ".feed..",
                        ROOT + ".delivery..",
                        ROOT + ".outgoing",
                        ROOT + ".hocon",
                        ROOT + ".identity",
                        ROOT + ".thread",
                        ROOT + ".counts",
                        ROOT + ".files",
                        ROOT + ".file")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("ink.dong4j.card..")
                                .and(notOf(ROOT))
                                .and(notOf("ink.dong4j.card.news"))
                                .and(notOf("ink.dong4j.card.people"))
                                .and(notOf("ink.dong4j.card.talk"))
                                .and(notOf("ink.dong4j.card.card"))
                                .and(notOf("ink.dong4j.card.reading"))
                                .and(notOf("ink.dong4j.card.i18n"))
                                .and(notOf("ink.dong4j.card.text")))
                .check(CLASSES);
    }

    @Test
    void onlyTheListenerKnowsTheTransport() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        ROOT + ".visit", ROOT + ".memory", ROOT + ".limit", ROOT + ".assistant..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.sshd..", "io.netty..")
                .check(CLASSES);
    }

    @Test
    void admissionKnowsNothingOfTheListener() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".ssh.admission")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".ssh")
                .check(CLASSES);
    }

    @Test
    void theDatabaseKnowsNothingOfWhatIsKeptInIt() {
        String store = ROOT + ".store";
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage(store + "..")
                .layer("store")
                .definedBy(store)
                .layer("data")
                .definedBy(store + ".data")
                .layer("database")
                .definedBy(store + ".database")
                .whereLayer("store")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("data")
                .mayOnlyBeAccessedByLayers("store")
                .check(CLASSES);
    }

    @Test
    void thePartsOfTheConfigurationAreEnteredFromAboveAlone() {
        String config = ROOT + ".config";
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage(config + "..")
                .layer("config")
                .definedBy(config)
                .layer("assistant")
                .definedBy(config + ".assistant")
                .layer("delivery")
                .definedBy(config + ".delivery")
                .layer("access")
                .definedBy(config + ".access")
                .whereLayer("config")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("assistant")
                .mayOnlyBeAccessedByLayers("config")
                .whereLayer("delivery")
                .mayOnlyBeAccessedByLayers("config")
                .check(CLASSES);
    }

    @Test
    void theRoomsOfTheAssistantAreEnteredFromAboveAlone() {
        String assistant = ROOT + ".assistant";
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage(assistant + "..")
                .layer("chain")
                .definedBy(assistant)
                .layer("model")
                .definedBy(assistant + ".model")
                .layer("guard")
                .definedBy(assistant + ".guard")
                .layer("pages")
                .definedBy(assistant + ".pages")
                .whereLayer("chain")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("model")
                .mayOnlyBeAccessedByLayers("chain")
                .whereLayer("guard")
                .mayOnlyBeAccessedByLayers("chain", "model")
                .whereLayer("pages")
                .mayOnlyBeAccessedByLayers("chain", "model")
                .check(CLASSES);
    }

    @Test
    void onlyThePagesKnowTheIndex() {
        noClasses()
                .that(resideInAnyPackage(ROOT + "..").and(notOf(ROOT + ".assistant.pages")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.lucene..")
                .check(CLASSES);
    }

    @Test
    void onlyTheFiguresKnowTheirLibrary() {
        noClasses()
                .that(resideInAnyPackage(ROOT + "..").and(notOf(ROOT + ".metrics")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.micrometer..", "com.sun.net.httpserver..")
                .check(CLASSES);
    }

    @Test
    void thePartsOfTheGatewaysSetUpAreEnteredFromAboveAlone() {
        String oneapi = ROOT + ".oneapi";
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage(oneapi + "..")
                .layer("run")
                .definedBy(oneapi)
                .layer("proof")
                .definedBy(oneapi + ".proof")
                .layer("channel")
                .definedBy(oneapi + ".channel")
                .layer("account")
                .definedBy(oneapi + ".account")
                .layer("secret")
                .definedBy(oneapi + ".secret")
                .layer("management")
                .definedBy(oneapi + ".management")
                .layer("plan")
                .definedBy(oneapi + ".plan")
                .whereLayer("run")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("proof")
                .mayOnlyBeAccessedByLayers("run")
                .whereLayer("channel")
                .mayOnlyBeAccessedByLayers("proof", "run")
                .whereLayer("account")
                .mayOnlyBeAccessedByLayers("proof", "run")
                .whereLayer("secret")
                .mayOnlyBeAccessedByLayers("account", "channel", "run")
                .whereLayer("management")
                .mayOnlyBeAccessedByLayers("secret", "account", "channel", "proof", "run")
                .whereLayer("plan")
                .mayOnlyBeAccessedByLayers("management", "account", "channel", "proof", "run")
                .check(CLASSES);
    }

    @Test
    void onlyTheStoreKnowsTheDatabase() {
        noClasses()
                .that(resideInAnyPackage(ROOT + "..").and(notOf(ROOT + ".store")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..",
                        "javax.sql..",
                        "org.sqlite..",
                        "org.jdbi..",
                        "org.flywaydb..",
                        "com.zaxxer..")
                .check(CLASSES);
    }

    /** Nor is it handed to them: what a server makes of it, dates and days, stands elsewhere. */
    @Test
    void noLoopOfAVisitIsPacedByTheTimeOfDay() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "ink.dong4j.card.program", "ink.dong4j.card.preview", ROOT + ".visit")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(InstantSource.class, "system")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Clock.class)
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".visit")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(InstantSource.class)
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> notOf(String root) {
        return DescribedPredicate.not(resideInAnyPackage(root + ".."));
    }
}

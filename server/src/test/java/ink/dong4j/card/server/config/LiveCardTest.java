package ink.dong4j.card.server.config;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import ink.dong4j.card.card.Card;
import ink.dong4j.card.card.OwnerPage;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.server.identity.Identity;
import ink.dong4j.card.server.identity.KeyId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A card whose files change while it is served. */
class LiveCardTest {
    private static final KeyId OLD = KeyId.of(new byte[] {1});
    private static final KeyId NEW = KeyId.of(new byte[] {2});

    @TempDir private Path folder;

    private final AtomicLong nanos = new AtomicLong();
    private Path page = Path.of("");
    private Path file = Path.of("");

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("card.conf");
        Files.writeString(
                file,
                """
                card {
                  name = "Ann", title = "Baker", pitch = "Bread.", host = "ann.example"
                  documents = "pages"
                }
                """);
        page = Files.createDirectories(folder.resolve("pages/en")).resolve("about.md");
        Files.writeString(page, "# About\n\nShe bakes rye.\n");
    }

    @Test
    void anEditedPageIsSeenASecondLater() throws IOException {
        LiveCard live = live();
        Files.writeString(page, "# About\n\nShe bakes spelt bread.\n");
        assertThat(pages(live)).contains("rye");
        aSecondPasses();
        assertThat(pages(live)).contains("spelt").doesNotContain("rye");
    }

    @Test
    void newPagesComeAndOldOnesGo() throws IOException {
        LiveCard live = live();
        Path chinese = Files.createDirectories(folder.resolve("pages/zh")).resolve("about.md");
        Files.writeString(chinese, "# 关于\n\n她烤面包。\n");
        aSecondPasses();
        assertThat(live.get().documents()).extracting(OwnerPage::lang).contains(Lang.ZH);
        Files.delete(chinese);
        aSecondPasses();
        assertThat(live.get().documents()).extracting(OwnerPage::lang).containsOnly(Lang.EN);
    }

    @Test
    void aBrokenEditKeepsTheCardUntilItIsMended() throws IOException {
        LiveCard live = live();
        Card before = live.get();
        Files.write(page, new byte[] {(byte) 0xff, (byte) 0xfe, 0x20});
        aSecondPasses();
        assertThat(live.get()).isSameAs(before);
        Files.writeString(page, "# About\n\nShe bakes oat bread.\n");
        aSecondPasses();
        assertThat(pages(live)).contains("oat");
    }

    @Test
    void theConfigurationMayChangeToo() throws IOException {
        LiveCard live = live();
        Files.writeString(file, Files.readString(file).replace("Baker", "Master baker"));
        aSecondPasses();
        assertThat(live.get().title().en()).isEqualTo("Master baker");
        Files.writeString(file, "card { name = ");
        aSecondPasses();
        assertThat(live.get().title().en()).isEqualTo("Master baker");
    }

    @Test
    void whatDoesNotChangeIsNotReadAgain() throws IOException {
        LiveCard live = live();
        Card before = live.get();
        aSecondPasses();
        assertThat(live.get()).isSameAs(before);
        Files.delete(page);
        Files.delete(page.getParent());
        aSecondPasses();
        assertThat(live.get()).isSameAs(before);
    }

    @Test
    void aVisitorWhoLeavesWhileItIsReadDoesNotKeepOthersFromTheNewOne() throws IOException {
        LiveCard live = live();
        Files.writeString(page, "# About\n\nShe bakes spelt bread.\n");
        aSecondPasses();
        Thread.currentThread().interrupt();
        try {
            assertThat(pages(live)).contains("rye");
        } finally {
            boolean _ = Thread.interrupted();
        }
        assertThat(pages(live)).contains("spelt");
    }

    @Test
    void whatElseLiesBesideItDoesNotMakeItAnotherCard() throws IOException {
        LiveCard live = live();
        Card before = live.get();
        Files.writeString(folder.resolve("card.log"), "visit 1 opened");
        aSecondPasses();
        assertThat(live.get()).isSameAs(before);
    }

    /** A log beside the card would make it be read, and grow, without end. */
    @Test
    void theSameMistakeIsToldOnceHoweverOftenTheFilesAreRead() throws IOException {
        LiveCard live = live();
        Files.writeString(file, "card { name = ");
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger room = (Logger) LoggerFactory.getLogger(LiveCard.class);
        log.start();
        room.addAppender(log);
        try {
            for (String line : List.of("once", "once more", "and once more")) {
                Files.writeString(folder.resolve("card.log"), line);
                aSecondPasses();
                Card _ = live.get();
            }
        } finally {
            room.detachAppender(log);
        }
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .filteredOn(line -> line.startsWith("The card stays as it was"))
                .hasSize(1);
    }

    @Test
    void whatLiesElsewhereIsReadWhenTheOwnerAsks() throws IOException {
        Path texts = Files.createDirectories(folder.resolve("texts"));
        Path biography = Files.writeString(texts.resolve("biography.md"), "A baker.");
        String named = "card { biography { file = \"texts/biography.md\" },";
        Files.writeString(file, Files.readString(file).replace("card {", named));
        LiveCard live = live();
        Files.writeString(biography, "A master baker.");
        live.readAnew();
        assertThat(live.get().biography().en()).isEqualTo("A master baker.");
    }

    @Test
    void aKeyThatIsTakenOutOfTheFileIsTheOwnersNoMore() throws IOException {
        owner(OLD, NEW);
        LiveCard live = live();
        assertThat(live.isOwner(OLD)).isTrue();
        owner(NEW);
        aSecondPasses();
        assertThat(live.isOwner(OLD)).isFalse();
        assertThat(live.lists(OLD)).isFalse();
        assertThat(live.isOwner(new Identity.Owner(NEW))).isTrue();
        assertThat(live.isOwner(new Identity.Known(NEW))).isFalse();
    }

    @Test
    void aSlipElsewhereKeepsNoKey() throws IOException {
        owner(OLD, NEW);
        LiveCard live = live();
        owner(NEW);
        Files.writeString(
                file, Files.readString(file).replace("Baker", "Miller") + "server.sh = 1");
        aSecondPasses();
        assertThat(live.isOwner(OLD)).isFalse();
        assertThat(live.isOwner(NEW)).isTrue();
        assertThat(live.get().title().en()).isEqualTo("Baker");
    }

    @Test
    void keysThatCannotBeReadStayAsTheyWere() throws IOException {
        owner(OLD);
        LiveCard live = live();
        Files.writeString(file, Files.readString(file).replace("SHA256:", "SHA1:"));
        aSecondPasses();
        assertThat(live.isOwner(OLD)).isTrue();
    }

    private void owner(KeyId... keys) throws IOException {
        String card = Files.readString(file).replaceAll("server\\.owner.*\n", "");
        String listed = Stream.of(keys).map(KeyId::fingerprint).collect(joining("\", \""));
        Files.writeString(file, card + "server.owner.keys = [\"" + listed + "\"]\n");
    }

    private LiveCard live() {
        ConfigLoader loader = new ConfigLoader(file, Map.of(), List.of());
        return switch (loader.load()) {
            case Configuration.Ready ready -> loader.live(ready, nanos::get);
            case Configuration.Faulty faulty ->
                    throw new IllegalStateException(faulty.problems().toString());
        };
    }

    private void aSecondPasses() {
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    }

    private static String pages(LiveCard live) {
        return live.get().documents().stream().map(OwnerPage::markdown).reduce("", String::concat);
    }
}

package ink.dong4j.card.server.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedTest {
    private static final Published.File ABOUT = file("about.md");
    private static final Published.File CARD = file("card.json");
    private static final Published.Folder PAGES = folder("pages", ABOUT);
    private static final Published.Folder ROOT = folder("", CARD, PAGES);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "card.json",
                "/card.json",
                "./card.json",
                "//card.json",
                "pages/../card.json"
            })
    void aPathNamesAFileHoweverItIsWritten(String path) {
        assertThat(ROOT.find(path)).contains(CARD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", ".", "pages/.."})
    void theRootHasManyNames(String path) {
        assertThat(ROOT.find(path)).contains(ROOT);
    }

    @Test
    void aFolderAndWhatIsInItAreFound() {
        assertThat(ROOT.find("/pages/")).contains(PAGES);
        assertThat(ROOT.find("pages/about.md")).contains(ABOUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..",
                "/..",
                "../card.json",
                "pages/../../card.json",
                "/etc/passwd",
                "card.json/x",
                "CARD.JSON",
                "pages\\about.md",
                "~/card.json"
            })
    void whatIsNotThereOrClimbsOutIsNothing(String path) {
        assertThat(ROOT.find(path)).isEmpty();
    }

    @Test
    void aPathOfAnyLengthCostsNothing() {
        assertThat(ROOT.find("./".repeat(Published.Folder.LONGEST_PATH))).isEmpty();
        assertThat(Published.absolute("a/".repeat(Published.Folder.LONGEST_PATH))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"., /", "pages, /pages", "/pages/../x/./y, /x/y"})
    void anAbsolutePathBeginsAtTheRoot(String path, String absolute) {
        assertThat(Published.absolute(path)).contains(absolute);
    }

    private static Published.File file(String name) {
        return new Published.File(name, Instant.EPOCH, true, name.getBytes(UTF_8));
    }

    private static Published.Folder folder(String name, Published... entries) {
        return new Published.Folder(name, Instant.EPOCH, List.of(entries));
    }
}

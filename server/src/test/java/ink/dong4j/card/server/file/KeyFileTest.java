package ink.dong4j.card.server.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Key files as editors and pastes leave them. */
class KeyFileTest {
    @TempDir private Path folder;

    @Test
    void aKeyIsReadWhateverTheEditorPutAroundIt() throws IOException {
        for (String text :
                new String[] {
                    "sk-abc.DEF_1|x@y",
                    "sk-abc.DEF_1|x@y\n",
                    "sk-abc.DEF_1|x@y\r\n",
                    "\uFEFFsk-abc.DEF_1|x@y\r\n",
                    "\n  sk-abc.DEF_1|x@y\t\n\n"
                }) {
            assertThat(read(text, StandardCharsets.UTF_8))
                    .isEqualTo(new KeyFile.Text("sk-abc.DEF_1|x@y"));
        }
    }

    @Test
    void whatHoldsNoKeyIsToldWithTheRealReasonAndNeverShown() throws IOException {
        unusable("", "is empty");
        unusable("\uFEFF \r\n", "is empty");
        unusable("sk-one\nsk-two\n", "holds 2 lines");
        unusable("# my key\r\nsk-one\r\n", "holds 2 lines");
        unusable("\"sk-one\"", "holds quotes");
        unusable("'sk-one'\n", "holds quotes");
        unusable("“sk-one”", "holds quotes");
        unusable("sk-one\"", "holds quotes");
        unusable("ONE_API_KEY=sk-one", "holds NAME=…");
        unusable("export KEY=\"sk-one\"x", "holds NAME=…");
        unusable("Bearer sk-one", "holds a blank");
        unusable("sk\u200B-one", "holds the character U+200B");
        unusable("sk－one", "holds the character U+FF0D");
    }

    @Test
    void whatIsNoTextFileIsToldAsWhatItIs() throws IOException {
        assertThat(read("sk-one", StandardCharsets.UTF_16)).isInstanceOf(KeyFile.Unusable.class);
        assertThat(read("\uFEFFsk-one", StandardCharsets.UTF_16LE).toString()).contains("UTF-16");
        Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0x89, 'P', 0});
        assertThat(KeyFile.read(binary)).isEqualTo(new KeyFile.Unusable("is not text"));
        assertThat(KeyFile.read(folder)).isEqualTo(new KeyFile.Unusable("is a folder, not a file"));
        Path link =
                Files.createSymbolicLink(folder.resolve("link"), folder.resolve("not-there.key"));
        assertThat(KeyFile.read(link))
                .isEqualTo(new KeyFile.Unusable("is a link to a file that is not there"));
        assertThat(KeyFile.read(folder.resolve("none"))).isEqualTo(new KeyFile.Missing());
    }

    private void unusable(String text, String why) throws IOException {
        assertThat(read(text, StandardCharsets.UTF_8))
                .isInstanceOfSatisfying(
                        KeyFile.Unusable.class,
                        told -> assertThat(told.why()).startsWith(why).doesNotContain("sk-"));
    }

    private KeyFile read(String text, Charset charset) throws IOException {
        return KeyFile.read(Files.writeString(folder.resolve("key"), text, charset));
    }
}

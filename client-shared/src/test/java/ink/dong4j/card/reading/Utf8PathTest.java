package ink.dong4j.card.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Utf8PathTest {
    @TempDir private Path folder;

    @Test
    void aNameIsAsItWasTyped() {
        for (String name : new String[] {"若依.md", "a+b c%20.md", "é.md", "x#y?.md"}) {
            assertThat(Utf8Path.name(folder.resolve(name))).isEqualTo(name);
        }
    }

    @Test
    void aNameBeyondAsciiIsFoundAndReadUnderALocaleWithoutIt() throws Exception {
        Path pages = Files.createDirectories(folder.resolve("文档"));
        Files.writeString(pages.resolve("若依.md"), "x");
        ProcessBuilder builder =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                "-Dstdout.encoding=UTF-8",
                                UnderAnotherLocale.class.getName())
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("out").toFile());
        builder.environment().put("LC_ALL", "C");
        Process java = builder.start();
        assertThat(java.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(folder.resolve("out"))).isEqualTo("若依.md\n");
    }

    /** Prints the pages of 文档, where the locale has no such characters. */
    static final class UnderAnotherLocale {
        private UnderAnotherLocale() {}

        public static void main(String[] arguments) throws Exception {
            try (var files = Files.list(Utf8Path.in(Path.of(""), "文档"))) {
                files.map(Utf8Path::name).forEach(System.out::println);
            }
        }
    }
}

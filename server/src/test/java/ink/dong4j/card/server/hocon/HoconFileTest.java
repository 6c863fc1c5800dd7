package ink.dong4j.card.server.hocon;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigResolveOptions;
import ink.dong4j.card.reading.Problem;
import ink.dong4j.card.reading.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an owner reads whose file is no HOCON, or says in HOCON what was not meant. */
class HoconFileTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    name = “林梅”               | 2 | “ ” where " is meant
                    name = ‘林梅’               | 2 | ‘ ’ where " is meant
                    name = ”林梅”               | 2 | ” where " is meant
                    name = 「林梅」             | 2 | 「 」 where " is meant
                    name = 『林梅』             | 2 | 『 』 where " is meant
                    name = ＂林梅＂             | 2 | ＂ where " is meant
                    name = ＇林梅＇             | 2 | ＇ where " is meant
                    name = 〝林梅〞             | 2 | 〝 〞 where " is meant
                    name = "林梅”               | 2 | ” where " is meant
                    name = “林梅"               | 2 | “ where " is meant
                    name = Ann’s                | 2 | ’ where " is meant
                    place = 上海，中国          | 2 | ， where , is meant
                    name = "a"， title = "b"    | 2 | ， where , is meant
                    models = [a、b]             | 2 | 、 where , is meant
                    name： "林梅"               | 2 | ： where : is meant
                    name＝"林梅"                | 2 | ＝ where = is meant
                    name ＋＝ "林梅"            | 2 | ＋ where + is meant, and ＝ where = is meant
                    card ｛ name = "x" ｝       | 2 | ｛ where { is meant, and ｝ where } is meant
                    links = ［ "a" ］           | 2 | ［ where [ is meant, and ］ where ] is meant
                    links = 【"a"】             | 2 | 【 where [ is meant, and 】 where ] is meant
                    port = 22 ＃ 端口           | 2 | ＃ where # is meant
                    port = 22 ／／ 端口         | 2 | ／／ where // is meant
                    port = ＄{PORT}             | 2 | ＄ where $ is meant
                    port = ${？PORT}            | 2 | ？ where ? is meant
                    port = $｛PORT｝            | 2 | ｛ where { is meant, and ｝ where } is meant
                    card。name = x              | 2 | 。 where . is meant
                    include file（"a.conf"）    | 2 | （ where ( is meant
                    """)
    void chinesePunctuationForHoconsOwnIsRefusedWithItsLineAndWhatIsMeant(
            String text, int line, String what) {
        assertThat(problems("# 一行\n" + text + "\nother = \"ok\"\n"))
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.line()).isEqualTo(line);
                            assertThat(problem.what()).contains(what);
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name = \"“林梅”，烘焙师：上海\"",
                "name = \"\"\"｛第一行，\n“第二行”｝\"\"\" # 注释：“好”，｛｝",
                "pitch = 你好。欢迎！（上海）",
                "// 注释，“引号”\nname = 林梅",
                "\uFEFFname = \"林梅\"",
                "name　=　\"林梅\""
            })
    void chinesePunctuationInAQuotedTextOrACommentIsTheOwners(String text) {
        assertThat(problems(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    card {                        | 1 | opens { for card that is not closed; } is expected
                    card { links = [              | 1 | that is not closed
                    card { a = 1 ] }              | 1 | has ] where } is expected, since { of line 1 is open
                    card { a = [1 }               | 1 | opens [ for a that is not closed; ] is expected before } in line 1
                    a = 1 }                       | 1 | has a } that closes nothing
                    a = "x                        | 1 | opens a quote " that is not closed in this line
                    a = x"y                       | 1 | opens a quote " that is not closed in this line
                    a = "x\\y"                    | 1 | has \\y in a text
                    a = "x\\u12"                  | 1 | has \\u in a text without the four
                    a = https://h.example         | 1 | has ":" in the value of a
                    a = b = c                     | 1 | has "=" in the value of a
                    a = me@h.example              | 1 | has @ outside of quotes
                    a = really?                   | 1 | has ? outside of quotes
                    a = 1 + 2                     | 1 | has + outside of quotes
                    a = $b                        | 1 | has $ outside of quotes
                    a = ${b                       | 1 | opens a reference ${ that is not closed
                    a                             | 1 | has a without a value; = or { is expected
                    a =                           | 1 | has no value for a before the end of the file
                    { a = }                       | 1 | has no value for a before }
                    = 1                           | 1 | has no name before "="
                    a = 1,,b = 2                  | 1 | has a comma with nothing before it
                    a = [1,,2]                    | 1 | has a comma with nothing before it
                    a = [b = 1]                   | 1 | has "=" in a list
                    a { b = 1 } c = 2             | 1 | has c where a comma or a new line is expected
                    a [1]                         | 1 | lacks = between a and [
                    { a = 1 } b = 2               | 1 | where a comma or a new line is expected
                    ${a} = 1                      | 1 | has a reference ${a} in a name
                    include file("a.conf"         | 1 | opens ( after include that is not closed; ) is expected
                    include a.conf                | 1 | has include without a file in quotes
                    a..b = 1                      | 1 | has a name with a dot at its begin or end
                    """)
    void aSyntaxErrorIsToldInASentenceWithItsLine(String text, int line, String what) {
        assertThat(problems(text.replace("\\\\", "\\")))
                .first()
                .satisfies(
                        problem -> {
                            assertThat(problem.line()).isEqualTo(line);
                            assertThat(problem.what()).contains(what.replace("\\\\", "\\"));
                        });
    }

    @Test
    void whatIsOpenIsToldWithTheLineSinceWhichItIs() {
        assertThat(problems("card {\n  links = [\n    { id = a }\n  \n}\n"))
                .extracting(Problem::toString)
                .containsExactly(
                        folder.resolve("card.conf")
                                + ":2: opens [ for links that is not closed; ] is expected before }"
                                + " in line 5");
    }

    @Test
    void aTextOfSeveralLinesThatIsNotClosedIsToldWhereItOpens() {
        assertThat(problems("a = 1\nb = \"\"\"one\ntwo\nthree\n"))
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.line()).isEqualTo(2);
                            assertThat(problem.what()).contains("\"\"\" is expected at its end");
                        });
    }

    @Test
    void allMistakesAreToldAtOnce() {
        assertThat(problems("a = “x”\nb = me@h.example\nc = \"y\nd {\n"))
                .extracting(Problem::line)
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    void aMistakeInAnIncludedFileIsToldWithThatFile() throws IOException {
        Path other = Files.writeString(folder.resolve("other.conf"), "a = 1\nname = “x”\n");
        assertThat(problems("include \"other.conf\"\n"))
                .extracting(Problem::toString)
                .singleElement()
                .asString()
                .startsWith(other + ":2: has “ ”");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a = ${NOT_THERE}         | ${NOT_THERE} has no value
                    a = ${b}, b = ${a}       | leads back to itself
                    a = ${b} x, b { c = 1 }  | joins a section or a list with something else
                    """)
    void aReferenceThatCannotBeFilledInIsASentence(String text, String what) {
        Problems problems = new Problems("card.conf");
        assertThat(
                        HoconFile.read(file(text), problems)
                                .flatMap(
                                        read ->
                                                HoconFile.resolved(
                                                        read,
                                                        ConfigResolveOptions.noSystem(),
                                                        problems)))
                .isEmpty();
        assertThat(problems.list())
                .singleElement()
                .extracting(Problem::what)
                .asString()
                .contains(what);
    }

    /** Any edit of a real file: the library's verdict holds, and its words are never shown. */
    @Test
    void whateverTheLibraryRefusesIsToldInOurOwnWords() throws IOException {
        String sample = Files.readString(Path.of("../deploy/card/card.conf"));
        Random random = new Random(11);
        String letters = "{}[]\",:=$+#\\/ \n()ab1.`?&@";
        for (int i = 0; i < 500; i++) {
            StringBuilder edited = new StringBuilder(sample);
            int place = random.nextInt(edited.length());
            String letter = String.valueOf(letters.charAt(random.nextInt(letters.length())));
            edited.replace(place, place + random.nextInt(2), letter);
            boolean taken = taken(edited.toString());
            List<Problem> problems = problems(edited.toString());
            assertThat(problems.isEmpty()).as("%s", edited).isEqualTo(taken);
            assertThat(problems)
                    .allSatisfy(
                            problem ->
                                    assertThat(problem.what())
                                            .doesNotContain(
                                                    ".properties", "token", "JSON", "got '"));
        }
    }

    private static boolean taken(String text) {
        try {
            return !ConfigFactory.parseString(text).isEmpty();
        } catch (ConfigException _) {
            return false;
        }
    }

    private List<Problem> problems(String text) {
        Problems problems = new Problems(folder.resolve("card.conf").toString());
        HoconFile.read(file(text), problems);
        return problems.list();
    }

    private Path file(String text) {
        try {
            return Files.writeString(folder.resolve("card.conf"), text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

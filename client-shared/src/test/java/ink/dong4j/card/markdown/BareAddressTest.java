package ink.dong4j.card.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that stand in running text, with Chinese in them and around them. */
class BareAddressTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "https://h.example/wiki/中国 https://h.example/wiki/%E4%B8%AD%E5%9B%BD",
                "https://h.example/s?q=北京&p=1 https://h.example/s?q=%E5%8C%97%E4%BA%AC&p=1",
                "https://h.example/a(中)b https://h.example/a(%E4%B8%AD)b",
                "https://h.example/Java_(语言) https://h.example/Java_(%E8%AF%AD%E8%A8%80)",
                "https://h.example/中国2024年 https://h.example/%E4%B8%AD%E5%9B%BD2024%E5%B9%B4",
                "https://h.example/?a=中&b=国 https://h.example/?a=%E4%B8%AD&b=%E5%9B%BD",
                "https://h.example/x#节 https://h.example/x#%E8%8A%82",
                "https://h.example/约翰·史 https://h.example/%E7%BA%A6%E7%BF%B0%C2%B7%E5%8F%B2",
                "https://h.example/Köln https://h.example/K%C3%B6ln",
                "http://h.example:8080/中 http://h.example:8080/%E4%B8%AD",
                "www.h.example/中 http://www.h.example/%E4%B8%AD"
            })
    void chineseBehindASeparatorBelongsToTheAddress(String address, String target) {
        for (String text :
                List.of(
                        "%s",
                        "见%s，然后", "（%s）", "“%s”", "《%s》。", "%s！好", "**%s**，", "(%s)", "%s 再")) {
            assertThat(linked(text.formatted(address))).containsExactly(address);
            assertThat(targets(text.formatted(address))).containsExactly(target);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://h.example/x中文, https://h.example/x",
        "https://h.example中文, https://h.example",
        "https://h.example/v2查看, https://h.example/v2",
        "https://h.example/x.然后, https://h.example/x",
        "https://h.example/x：中文, https://h.example/x",
        "https://h.example/x（中文）, https://h.example/x",
        "https://h.example/x、, https://h.example/x",
        "https://h.example/x—中, https://h.example/x",
        "https://h.example/x…, https://h.example/x"
    })
    void proseBehindAnAddressIsNoPartOfIt(String text, String address) {
        assertThat(linked("看" + text)).containsExactly(address);
        assertThat(targets("看" + text)).containsExactly(address);
    }

    @Test
    void asciiPunctuationBetweenChineseEndsTheAddress() {
        assertThat(linked("https://h.example/中国,然后")).containsExactly("https://h.example/中国");
        assertThat(linked("https://h.example/中国.然后")).containsExactly("https://h.example/中国");
    }

    @Test
    void twoAddressesWithOnlyChinesePunctuationBetweenAreTwo() {
        assertThat(linked("https://a.example/中、https://b.example/国，c@d.example。"))
                .containsExactly("https://a.example/中", "https://b.example/国", "c@d.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://例子.中国/x",
                "https://a.例子.com/x",
                "https://gооgle.example/x",
                "www.例子.com"
            })
    void aHostThatIsNotAsciiIsNotLinkedRatherThanToAPartOfIt(String text) {
        assertThat(linked("看 " + text + "。")).isEmpty();
    }

    @Test
    void anAddressInBracketsOfItsOwnIsTakenWhole() {
        assertThat(targets("<https://h.example/x中>"))
                .containsExactly("https://h.example/x%E4%B8%AD");
        assertThat(targets("[文](https://h.example/x中)")).contains("https://h.example/x%E4%B8%AD");
    }

    private static List<String> linked(String text) {
        return spans(text).stream().map(Span::text).toList();
    }

    private static List<String> targets(String text) {
        return spans(text).stream().map(Span::href).distinct().toList();
    }

    private static List<Span> spans(String text) {
        return DocumentProperties.lines(Document.of(text, 200).ended()).stream()
                .flatMap(line -> line.spans().stream())
                .filter(span -> !span.href().isEmpty())
                .toList();
    }
}

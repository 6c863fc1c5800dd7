package ink.dong4j.card.server.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class JointTest {
    private static final List<String> ENGLISH =
            words(
                    "gateway visitor terminal engineer library article weather mountain written"
                            + " server market window against children quarter picture silver paper"
                            + " budget second thousand Hangzhou Java network token kitchen answer"
                            + " bridge summer garden orange doctor number station painter future"
                            + " language project compiler memory quietly often always seldom maybe");
    private static final List<String> CHINESE =
            words(
                    "网关 访客 终端 工程师 图书馆 文章 天气 山川 书写 服务器 市场 窗户 儿童 季度 图片 银色 纸张 预算 千万"
                            + " 杭州 网络 令牌 厨房 回答 桥梁 夏天 花园 橙子 医生 号码 车站 画家 未来 语言 项目 编译 内存 安静 经常");

    /** An answer, where it was cut, from where it was told again, and the sizes of its pieces. */
    record Case(String whole, int cut, int from, List<Integer> sizes) {
        String begun() {
            return whole.substring(0, cut);
        }

        String shown() {
            return joined(begun(), pieces(whole.substring(from), sizes));
        }
    }

    @Property
    void whatGoesStraightOnIsAllShown(@ForAll("answers") Case cut) {
        Case on = new Case(cut.whole(), cut.cut(), cut.cut(), cut.sizes());
        assertThat(on.begun() + on.shown()).isEqualTo(on.whole());
    }

    @Property
    void whatStartsAgainIsShownOnce(@ForAll("answers") Case cut) {
        Case again = new Case(cut.whole(), cut.cut(), 0, cut.sizes());
        assertThat(again.begun() + again.shown()).isEqualTo(again.whole());
    }

    @Property
    void whatRepeatsItsLastWordsIsShownOnce(@ForAll("answers") Case cut) {
        Case overlap = new Case(cut.whole(), cut.cut(), cut.from(), cut.sizes());
        assertThat(overlap.begun() + overlap.shown()).isEqualTo(overlap.whole());
    }

    @Provide
    Arbitrary<Case> answers() {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.longs(),
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.integers().between(30, 80),
                        Arbitraries.integers().between(1, 9).list().ofMinSize(1).ofMaxSize(12))
                .as(JointTest::cut);
    }

    private static Case cut(
            boolean latin, long seed, double place, int repeated, List<Integer> sizes) {
        String whole = latin ? english(new Random(seed)) : chinese(new Random(seed));
        int least = 24;
        int cut = least + (int) (place * (whole.length() - least - 1));
        int from = Math.max(0, cut - (latin ? repeated : repeated / 2));
        return new Case(whole, cut, from, sizes);
    }

    private static String english(Random random) {
        List<String> words = new ArrayList<>(ENGLISH);
        Collections.shuffle(words, random);
        StringBuilder text = new StringBuilder();
        for (String word : words) {
            text.append(word)
                    .append(List.of(" ", " ", " ", ", ", ". ", "\n\n- ").get(random.nextInt(6)));
        }
        return text.toString();
    }

    private static String chinese(Random random) {
        List<String> words = new ArrayList<>(CHINESE);
        Collections.shuffle(words, random);
        StringBuilder text = new StringBuilder();
        for (String word : words) {
            text.append(word)
                    .append(List.of("", "", "", "，", "。", "\n\n- ").get(random.nextInt(6)));
        }
        return text.toString();
    }

    @Test
    void halfAWordIsNotSaidTwice() {
        assertThat(joined("He writes libr", "libraries in Java.")).isEqualTo("aries in Java.");
        assertThat(joined("Hello! I", "Hello! I am the card.")).isEqualTo(" am the card.");
        assertThat(joined("Hello! I", " am the card.")).isEqualTo(" am the card.");
        assertThat(joined("你好！我是", "你好！我是名片。")).isEqualTo("名片。");
    }

    @Test
    void aFewLastWordsAreNotSaidTwice() {
        assertThat(joined("The quick brown fox jumps over", "jumps over the lazy dog"))
                .isEqualTo(" the lazy dog");
        assertThat(joined("You can read it on the blog", " the blog has it all."))
                .isEqualTo(" has it all.");
        assertThat(joined("He lives in Hang", "in Hangzhou.")).isEqualTo("zhou.");
        assertThat(joined("文章都在他的博客上", "他的博客上还有更多。")).isEqualTo("还有更多。");
        assertThat(joined("他做后端，也写文章", "也写文章，介绍网关。")).isEqualTo("，介绍网关。");
    }

    @Test
    void wordsThatAreMeantTwiceStay() {
        assertThat(joined("It is very", " very good")).isEqualTo(" very good");
        assertThat(joined("He tried again and", " again and again")).isEqualTo(" again and again");
        assertThat(joined("They went step by", " step by step")).isEqualTo(" step by step");
        assertThat(joined("走了一个又", "一个又一个")).isEqualTo("一个又一个");
        assertThat(joined("他很高", "高兴")).isEqualTo("高兴");
        assertThat(joined("| a | b |\n|---|", "---|\n")).isEqualTo("---|\n");
        assertThat(joined("The number is 1000", "0000")).isEqualTo("0000");
    }

    @Test
    void theLastSentenceIsNotSaidTwice() {
        String begun = "He lives in Hangzhou. He writes Java at work";
        assertThat(joined(begun, "He writes Java at work, and Go at home."))
                .isEqualTo(", and Go at home.");
        assertThat(joined("他住在杭州。他写的是后端", "他写的是后端服务。")).isEqualTo("服务。");
    }

    @Test
    void blankSpaceAtTheJointIsSetAsItWas() {
        assertThat(joined("First point is this.\n\n", "\nFirst point is this.\n\nSecond."))
                .isEqualTo("Second.");
        assertThat(joined("First point is this.", "First point is this. Second."))
                .isEqualTo(" Second.");
        assertThat(joined("First point is this. ", "First point is this. Second."))
                .isEqualTo("Second.");
    }

    @Test
    void anotherTellingOfALongAnswerIsShownFromWhereItDiffers() {
        String told = english(new Random(1)).strip();
        assertThat(joined(told + " end", told + " or so it goes")).isEqualTo(" or so it goes");
    }

    @Test
    void whatIsToldAgainWithoutAnythingNewIsNotShown() {
        String told = "He writes libraries in Java and Kotlin, and he lives in Hangzhou.";
        assertThat(joined(told, "He writes libraries in Java and Kotlin")).isEmpty();
        assertThat(joined(told, "He does.")).isEqualTo("He does.");
    }

    @Test
    void textThatRepeatsNothingIsHeldForNoTime() {
        Joint joint = new Joint("He lives in Hangzhou.");
        assertThat(joint.accept(" Q")).isEqualTo(" Q");
        assertThat(joint.accept("uite so")).isEqualTo("uite so");
    }

    @Test
    void aNewAnswerPassesAsItIs() {
        Joint joint = new Joint("");
        assertThat(joint.accept("He")).isEqualTo("He");
        assertThat(joint.accept("")).isEmpty();
        assertThat(joint.finish()).isEmpty();
    }

    private static String joined(String begun, String rest) {
        return joined(begun, pieces(rest, List.of(3, 1, 2)));
    }

    private static String joined(String begun, List<String> pieces) {
        Joint joint = new Joint(begun);
        StringBuilder shown = new StringBuilder();
        pieces.forEach(piece -> shown.append(joint.accept(piece)));
        return shown.append(joint.finish()).toString();
    }

    private static List<String> pieces(String text, List<Integer> sizes) {
        List<String> pieces = new ArrayList<>();
        int at = 0;
        for (int i = 0; at < text.length(); i++) {
            int end = Math.min(text.length(), at + sizes.get(i % sizes.size()));
            pieces.add(text.substring(at, end));
            at = end;
        }
        return pieces;
    }

    private static List<String> words(String words) {
        return List.of(words.split(" ", -1));
    }
}

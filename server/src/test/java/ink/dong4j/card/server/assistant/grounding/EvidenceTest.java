package ink.dong4j.card.server.assistant.grounding;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.server.assistant.Samples;
import ink.dong4j.card.ui.Exchange;
import ink.dong4j.card.ui.Question;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions that are more than one plain sentence. */
class EvidenceTest {
    private static final Knowledge KNOWN = new Knowledge(Samples.card());

    private static List<String> pages(String words, String... before) {
        List<Exchange> history = Stream.of(before).map(one -> new Exchange(one, "…")).toList();
        return Evidence.on(new Question(words, history, Lang.EN), KNOWN).pages();
    }

    @ParameterizedTest
    @CsvSource({"怎麼聯絡他？, contact", "鏡像投毒是怎麼回事？, gateway", "他現在有在看新的工作機會嗎？, about"})
    void traditionalCharactersFindTheSame(String words, String page) {
        assertThat(pages(words)).contains(page);
    }

    @Test
    void aMarkedNameInAQuestionIsNoWordThatPagesMustHold() {
        assertThat(pages("What is one-api? @somebody-else")).contains("gateway");
        assertThat(pages("@somebody-else one-api 是什么？")).contains("gateway");
        assertThat(pages("@somebody-else")).isEmpty();
    }

    @Test
    void sentencesThatLeadUpToAQuestionDoNotHideIt() {
        assertThat(pages("I am a botanist from Utrecht. Lovely orchids here! What is one-api?"))
                .contains("gateway");
        assertThat(pages("我是荷兰的植物学家。兰花真美！one-api 是什么？")).contains("gateway");
    }

    @Test
    void sentencesThatLeadUpToAQuestionSupportNothing() {
        assertThat(pages("I read about one-api in your blog. How old is he?")).isEmpty();
        assertThat(pages("我看过他写 one-api 的博客。他今年多大了？")).isEmpty();
    }

    @Test
    void aQuestionLeansOnTheOneBefore() {
        assertThat(pages("Tell me more", "Who is dong4j?")).contains("about");
        assertThat(pages("And why?", "What is hybrid-model?")).contains("gateway");
        assertThat(pages("And more?", "What is hybrid-model?", "Tell me more")).contains("gateway");
        assertThat(pages("还有呢？", "one-api 是什么？")).contains("gateway");
    }

    @Test
    void whatAPageDoesNotSayIsNotBorrowedFromTheQuestionBefore() {
        assertThat(pages("And how old is he?", "Who is dong4j?")).isEmpty();
        assertThat(pages("And Kubernetes?", "What is one-api?")).isEmpty();
        assertThat(pages("Tell me more", "How old is he?")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Does he know C++?", "Does he write Go?", "What does iHome do?", "iHome 是做什么的？"})
    void aNearMissIsNoSupport(String words) {
        assertThat(pages(words)).isEmpty();
    }
}

package ink.dong4j.card.server.assistant.grounding;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.card.Faq;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.server.assistant.RecordingSink;
import ink.dong4j.card.server.assistant.Samples;
import ink.dong4j.card.ui.Aside;
import ink.dong4j.card.ui.Outcome;
import ink.dong4j.card.ui.Question;
import ink.dong4j.card.ui.Speaker;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When the owner's own answer is given, and when it would be the answer to something else. */
class CannedAnswersTest {
    private static final CannedAnswers CANNED =
            new CannedAnswers(
                    new Faq(
                            List.of(
                                    entry(Lang.EN, "How do I leave?"),
                                    entry(Lang.EN, "Can I use it with a screen reader?"),
                                    entry(Lang.EN, "What's the port of the server 2222?"),
                                    entry(Lang.EN, "Did he really work together with Markus?"),
                                    entry(Lang.EN, "Why can't visitors download the program?"),
                                    entry(Lang.EN, "Why can visitors download the program?"),
                                    entry(Lang.ZH, "怎样退出？"),
                                    entry(Lang.ZH, "为什么要等待？"),
                                    entry(Lang.ZH, "能在 2 号脚本里配合读屏软件使用这张名片吗？"),
                                    entry(Lang.ZH, "是谁在回答我的问题？"))));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    How do I leave?                            | How do I leave?
                    how do i leave                             | How do I leave?
                    HOW DO I LEAVE?!?                          | How do I leave?
                    Ｈｏｗ　ｄｏ　Ｉ　ｌｅａｖｅ？              | How do I leave?
                    hi, could you please tell me: how do I leave? | How do I leave?
                    How do I leave, please? Thank you!         | How do I leave?
                    how do I laeve                             | How do I leave?
                    can i use it with a screenreader           | Can I use it with a screen reader?
                    Can I use it with the screen raeder?       | Can I use it with a screen reader?
                    what is the port of the server 2222        | What's the port of the server 2222?
                    why can’t visitors downlod the program     | Why can't visitors download the program?
                    怎样退出                                     | 怎样退出？
                    请问，怎么退出呢？                            | 怎样退出？
                    你好，请问 如何 退出？谢谢！                    | 怎样退出？
                    为什么要等待?                                | 为什么要等待？
                    能在2号脚本里配合读屏软件使用这张名片嘛           | 能在 2 号脚本里配合读屏软件使用这张名片吗？
                    """)
    void theSameQuestionInOtherClothesIsAnswered(String asked, String question) {
        assertThat(CANNED.entry(Samples.question(asked)))
                .map(Faq.Entry::question)
                .contains(question);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?",
                "please",
                "谢谢",
                "How do I live?",
                "How do I not leave?",
                "How do I leave the company?",
                "How did he leave?",
                "leave",
                "Can I use it without a screen reader?",
                "Can I use it with a screen?",
                "What's the port of the server 2223?",
                "What's the port of the server 222?",
                "Did he really work together with Marcus?",
                "Why can visitors upload the program?",
                "怎样不退出？",
                "怎样退出公司？",
                "为什么不等待？",
                "为什么要等？",
                "能在 3 号脚本里配合读屏软件使用这张名片吗？",
                "不能在 2 号脚本里配合读屏软件使用这张名片吗？",
                "是谁在回答你的问题？"
            })
    void anotherQuestionIsNot(String asked) {
        assertThat(CANNED.entry(Samples.question(asked))).isEmpty();
    }

    @Test
    void aNegationIsNeverASlip() {
        assertThat(CANNED.entry(Samples.question("why can visitors download the program")))
                .map(Faq.Entry::question)
                .contains("Why can visitors download the program?");
    }

    @Test
    void theAnswerIsTheOwnersOwnWords() {
        RecordingSink sink = new RecordingSink();
        assertThat(CANNED.answer(Samples.question("how do i leave"), sink))
                .contains(new Outcome.Quoted());
        assertThat(sink.asides())
                .containsExactly(
                        new Aside.Speaks(new Speaker.Owner()), new Aside.Support(List.of("faq")));
        assertThat(sink.text()).isEqualTo("**Answer** to How do I leave?");
    }

    @Test
    void nothingIsToldWhereNothingFits() {
        RecordingSink sink = new RecordingSink();
        assertThat(CANNED.answer(Samples.question("how do you do"), sink)).isEmpty();
        assertThat(sink.asides()).isEmpty();
    }

    @Test
    void anAnswerThatGoesOnIsNotTheOwners() {
        Question goesOn = new Question("How do I leave?", List.of(), Lang.EN, "Press Ctrl", 0);
        assertThat(CANNED.entry(goesOn)).isEmpty();
    }

    @Test
    void whoWantsAnotherAnswerIsNotGivenTheOwnersAgain() {
        Question anew = new Question("How do I leave?", List.of(), Lang.EN, "", 0, true);
        assertThat(CANNED.entry(anew)).isEmpty();
    }

    @Test
    void hostileWordsBreakNothing() {
        for (String words :
                List.of("\ud83d", "(".repeat(5000), "[a-", "请问".repeat(90), "please ".repeat(28))) {
            assertThat(CANNED.entry(Samples.question(words))).isEmpty();
        }
    }

    private static Faq.Entry entry(Lang lang, String question) {
        return new Faq.Entry(lang, question, "**Answer** to " + question);
    }
}

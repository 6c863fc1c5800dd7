package ink.dong4j.card.draft;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.keys.Input;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.layout.Layout;
import ink.dong4j.card.screen.Home;
import ink.dong4j.card.screen.Visits;
import ink.dong4j.card.talk.Allowance;
import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.talk.Trouble;
import ink.dong4j.card.talk.VisitBounds;
import ink.dong4j.card.text.View;
import ink.dong4j.card.text.Width;
import ink.dong4j.card.ui.App;
import ink.dong4j.card.ui.Msg;
import ink.dong4j.card.ui.SampleCard;
import ink.dong4j.card.ui.Story;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ComposerTest {
    private static final String FAMILY = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";

    private static Composer draft(String text, int caret) {
        return new Composer(
                text,
                caret,
                -1,
                UndoHistory.NONE,
                "",
                QuestionHistory.NONE,
                new Composer.Mode.Writing());
    }

    @Test
    void theCaretMovesByWhatAReaderTakesForOneCharacter() {
        Composer draft = Composer.of("a" + FAMILY + "e\u0301");
        assertThat(draft.left().caret()).isEqualTo(1 + FAMILY.length());
        assertThat(draft.left().left().caret()).isEqualTo(1);
        assertThat(draft.left().left().right().caret()).isEqualTo(1 + FAMILY.length());
        assertThat(draft.backspace().text()).isEqualTo("a" + FAMILY);
        assertThat(draft.backspace().backspace().text()).isEqualTo("a");
        assertThat(Composer.EMPTY.backspace().delete().left().right()).isEqualTo(Composer.EMPTY);
    }

    @Test
    void oneBackspaceTakesOneCharacterHoweverManyCodePointsItHas() {
        for (String character :
                List.of(
                        "a",
                        "é",
                        "e\u0301",
                        "好",
                        "か\u3099",
                        "한",
                        "👍🏽",
                        "🇨🇳",
                        "❤\ufe0f",
                        "1\ufe0f\u20e3",
                        FAMILY,
                        "क्षि")) {
            assertThat(Composer.of("x" + character).backspace().text())
                    .as(character)
                    .isEqualTo("x");
            Composer typed = Composer.EMPTY.type("x");
            for (int at = 0;
                    at < character.length();
                    at += Character.charCount(character.codePointAt(at))) {
                typed = typed.type(Character.toString(character.codePointAt(at)));
            }
            assertThat(typed.backspace().text()).as("typed %s", character).isEqualTo("x");
        }
    }

    @Test
    void aMarkTypedAfterItsLetterJoinsIt() {
        Composer draft = draft("eb", 1).type("\u0301");
        assertThat(draft.text()).isEqualTo("e\u0301b");
        assertThat(draft.caret()).isEqualTo(2);
    }

    @Test
    void wordsAreRunsOfLettersOrOfIdeographs() {
        Composer draft = Composer.of("hello wide  世界！ok");
        assertThat(draft.wordLeft().caret()).isEqualTo("hello wide  世界！".length());
        assertThat(draft.wordLeft().wordLeft().wordLeft().caret())
                .isEqualTo("hello wide  ".length());
        assertThat(draft.deleteWord().deleteWord().deleteWord().deleteWord().text())
                .isEqualTo("hello ");
        assertThat(draft("hello wide", 0).wordRight().caret()).isEqualTo(5);
        assertThat(draft("hello wide", 5).wordRight().caret()).isEqualTo(10);
    }

    @Test
    void homeAndEndStayInTheLine() {
        Composer draft = draft("one\ntwo\nthree", 5);
        assertThat(draft.home().caret()).isEqualTo(4);
        assertThat(draft.end().caret()).isEqualTo(7);
        assertThat(draft.deleteToStart().text()).isEqualTo("one\nwo\nthree");
        assertThat(draft.deleteToEnd().text()).isEqualTo("one\nt\nthree");
        assertThat(draft("one\ntwo", 3).deleteToEnd().text()).isEqualTo("onetwo");
        assertThat(draft("one\ntwo", 4).deleteToStart().text()).isEqualTo("onetwo");
    }

    @Test
    void upAndDownMoveThroughTheRowsThenThroughEarlierQuestions() {
        Composer draft = asked("older", "newer").type("one\ntwo");
        Composer first = draft.up(rows(draft));
        assertThat(first.caret()).isEqualTo(3);
        Composer start = first.up(rows(first));
        assertThat(start.text()).as("no question begins so").isEqualTo("one\ntwo");
        assertThat(start.caret()).isZero();
        Composer newer = start.up(rows(start));
        assertThat(newer.text()).isEqualTo("newer");
        Composer older = newer.up(rows(newer));
        assertThat(older.text()).isEqualTo("older");
        assertThat(older.up(rows(older)).text()).isEqualTo("older");
        assertThat(older.down(rows(older)).down(rows(newer))).isEqualTo(start);
    }

    @Test
    void whatStandsBeforeTheCaretChoosesAmongEarlierQuestions() {
        Composer draft = asked("java?", "what is rust?", "java and maven?", "why?").type("java");
        Composer found = draft.up(rows(draft));
        assertThat(found.text()).isEqualTo("java and maven?");
        assertThat(found.up(rows(found)).text()).isEqualTo("java?");
        assertThat(found.down(rows(found))).isEqualTo(draft);
        assertThat(found.type("!").down(rows(found)).text()).isEqualTo("java and maven?!");
        assertThat(found.undone().text()).isEqualTo("java");
    }

    @Test
    void longQuestionsAreWalkedPastUntilTheCaretMoves() {
        Composer draft = asked("first", "a\nb\nc\nd\ne");
        Composer found = draft.up(rows(draft));
        assertThat(found.up(rows(found)).text()).isEqualTo("first");
        Composer moved = found.left();
        assertThat(moved.up(rows(moved)).text()).isEqualTo("a\nb\nc\nd\ne");
    }

    @Test
    void theSameQuestionAskedAgainIsWalkedPastOnce() {
        Composer draft = asked("one", "two", "two");
        Composer two = draft.up(rows(draft));
        assertThat(two.up(rows(two)).text()).isEqualTo("one");
    }

    private static Composer asked(String... questions) {
        Composer draft = Composer.EMPTY;
        for (String question : questions) {
            draft = draft.type(question).asked("");
        }
        return draft;
    }

    private static Supplier<DraftRows> rows(Composer draft) {
        return () -> rows(draft.marked(), 20);
    }

    private static DraftRows rows(String marked, int columns) {
        return DraftRows.of(marked, columns, Phrases.of(Lang.EN));
    }

    @Test
    void aRowIsFullWhenTheNextClusterDoesNotFit() {
        DraftRows rows = rows("ab世界", 4);
        assertThat(rows.rows()).hasSize(2);
        assertThat(rows.row(0)).isEqualTo("ab世");
        assertThat(rows.rowOf(3)).isEqualTo(1);
        assertThat(rows.columnOf(4)).isEqualTo(2);
        assertThat(rows("abcd", 4).rowOf(4)).isEqualTo(1);
        assertThat(rows("", 4).count()).isEqualTo(1);
    }

    @Test
    void aDraftBeyondTheBoundIsRefusedInASentence() {
        VisitBounds bounds = VisitBounds.DEFAULT.withDraftBytes(9);
        Story story =
                Story.given(Visits.start(SampleCard.card(), Lang.EN, bounds, 80, 24, Story.START));
        story.tell(new Msg.Entered(new Input.Paste("世界")))
                .tell(new Msg.Entered(new Input.Paste("世界")))
                .shows("That is too long")
                .drafts("世界")
                .type("abc")
                .drafts("世界abc")
                .type("d")
                .drafts("世界abc")
                .tell(new Msg.Entered(new Input.PasteTooLong()))
                .shows("That is too long");
    }

    @Test
    void aPasteOfSeveralLinesDoesNotSubmit() {
        Story.visit()
                .tell(new Msg.Entered(new Input.Paste("one\ntwo\tthree\n")))
                .doesNothing()
                .isOn(Home.class)
                .drafts("one\ntwo    three\n")
                .shows("one\n  two    three");
    }

    @Test
    void newlineStartsANewLine() {
        Story.visit().type("a").press(Key.NEWLINE).type("b").drafts("a\nb").doesNothing();
    }

    @Test
    void wordsOfScriptsWithoutSpacesAreKnownByADictionary() {
        Composer draft = Composer.of("我想问两个问题，谢谢");
        assertThat(draft.deleteWord().text()).isEqualTo("我想问两个问题，");
        assertThat(draft.deleteWord().deleteWord().deleteWord().text()).isEqualTo("我想问两个");
        assertThat(draft.home().wordRight().caret()).isEqualTo(2);
        assertThat(Composer.of("Java 的事").deleteWord().text()).isEqualTo("Java 的");
        assertThat(Composer.of("你好 カメラ").wordLeft().caret()).isEqualTo(3);
        assertThat(Composer.of("ภาษาไทย").wordLeft().caret()).isEqualTo(4);
        assertThat(Composer.of("世界".repeat(5000)).deleteWord().text()).hasSize(9998);
    }

    @Test
    void jamoThatMakeASyllableAreDeletedWhole() {
        assertThat(Composer.of("a\u1112\u1161\u11AB").backspace().text()).isEqualTo("a");
        assertThat(Composer.of("\uD83C\uDDE8\uD83C\uDDF3").backspace().text()).isEmpty();
        assertThat(Composer.of("한국").backspace().text()).isEqualTo("한");
    }

    @Test
    void whatIsTypedIsUndoneWordByWord() {
        Composer draft = typed("hello wide  世界，你好");
        assertThat(draft.undone().text()).isEqualTo("hello wide  世界，");
        assertThat(draft.undone().undone().text()).isEqualTo("hello wide  ");
        assertThat(draft.undone().undone().undone().text()).isEqualTo("hello ");
        assertThat(draft.undone().undone().redone().redone().text()).isEqualTo(draft.text());
        Composer other = draft.undone().undone().type("x");
        assertThat(other.redone()).isEqualTo(other);
        assertThat(other.undone().text()).isEqualTo("hello wide  ");
    }

    @Test
    void deletionsInARowAreUndoneTogether() {
        Composer draft = typed("hello").backspace().backspace().home().delete().delete();
        assertThat(draft.text()).isEqualTo("l");
        assertThat(draft.undone().text()).isEqualTo("hel");
        assertThat(draft.undone().undone().text()).isEqualTo("hello");
    }

    @Test
    void aClearedDraftComesBackByAnUndoAndSentOneByTheArrow() {
        Story.visit().type("my draft").press(Key.INTERRUPT).drafts("").press(Key.UNDO);
        Story story = Story.visit().type("my draft").press(Key.INTERRUPT, Key.UNDO);
        story.drafts("my draft").press(Key.ENTER).drafts("").press(Key.UNDO).drafts("");
        story.answer("ok").ask("/clear").press(Key.UP).drafts("my draft");
    }

    @Test
    void whatWasCutInARowIsPutBackTogether() {
        Composer draft = Composer.of("one two three").deleteWord().deleteWord();
        assertThat(draft.text()).isEqualTo("one ");
        assertThat(draft.yank().text()).isEqualTo("one two three");
        assertThat(draft.home().yank().text()).isEqualTo("two threeone ");
        assertThat(draft.left().right().deleteWord().yank().text()).isEqualTo("one ");
        assertThat(draft.asked("").yank().text()).as("in the next draft").isEqualTo("two three");
    }

    @Test
    void aLongPasteIsOneCharacterForTheCaret() {
        String lines = "1\n2\n3\n4\n5\n6";
        Composer draft = Composer.of("a").paste(lines).type("b");
        assertThat(draft.text()).isEqualTo("a" + lines + "b");
        assertThat(draft.left().left().caret()).isEqualTo(1);
        assertThat(draft.left().backspace().text()).isEqualTo("ab");
        assertThat(draft.left().backspace().undone().text()).isEqualTo(draft.text());
        assertThat(draft.left().deleteWord().yank().marked()).isEqualTo(draft.marked());
        assertThat(draft.home().caret()).isZero();
        assertThat(draft.home().end().caret()).isEqualTo(draft.marked().length());
        assertThat(rows(draft.marked(), 17).count()).isEqualTo(2);
        assertThat(rows(draft.marked(), 40).count()).isEqualTo(1);
        Composer open = draft.left().unfold();
        assertThat(open.marked()).isEqualTo(draft.text());
        assertThat(open.undone().marked()).isEqualTo(draft.marked());
    }

    @Test
    void aLongLineIsFoldedTooAndTwoChipsStandBesideEachOther() {
        Story story =
                Story.visit()
                        .press(Key.ENTER)
                        .tell(new Msg.Entered(new Input.Paste("x".repeat(401))));
        story.shows("[Pasted 401 characters]")
                .tell(new Msg.Entered(new Input.Paste("y\n".repeat(9))));
        story.shows("[Pasted 401 characters][Pasted 9 lines]").press(Key.BACKSPACE);
        story.hides("9 lines").press(Key.UNDO).shows("9 lines").press(Key.ENTER);
        assertThat(story.asked().question().words())
                .isEqualTo("x".repeat(401) + "y\n".repeat(9).stripTrailing());
    }

    @Test
    void aRefusedQuestionComesBackFolded() {
        Story story =
                Story.visit()
                        .type("see ")
                        .tell(new Msg.Entered(new Input.Paste("y\n".repeat(9) + "z")));
        story.press(Key.ENTER).end(new Outcome.Failed(Trouble.BUSY));
        story.shows("see [Pasted 10 lines]").drafts("see " + "y\n".repeat(9) + "z");
    }

    @Test
    void aDraftSurvivesWhateverHappensAroundIt() {
        Story story = Story.visit().press(Key.ENTER).type("my draft");
        story.tell(new Msg.Resized(20, 5)).type("x").press(Key.BACKSPACE, Key.ENTER);
        story.tell(new Msg.Resized(120, 40)).press(Key.ESCAPE).isOn(Home.class);
        story.tell(
                new Msg.Entered(new Input.PasteTooLong()), new Msg.IdleSoon(Duration.ofMinutes(1)));
        story.tell(new Msg.AllowanceChanged(new Allowance(0, 20, Duration.ofMinutes(5))));
        story.drafts("my draft").press(Key.ENTER).end(new Outcome.Limited(Duration.ofMinutes(1)));
        story.drafts("my draft").shows("my draft");
    }

    @Test
    void theCaretIsWhereTheNextCharacterWillStandAlsoWhereARowEnds() {
        Story story = Story.visit(Lang.ZH, 40, 20).press(Key.ENTER);
        String text = "你好a世界，这是一个很长的句子，要换行。abc ".repeat(4);
        for (int i = 0; i < text.length(); i++) {
            story.type(text.substring(i, i + 1));
            View view = App.view(story.model());
            String row = view.lines().get(view.caretRow()).text();
            String last = text.substring(i, i + 1).strip();
            boolean wrapped = row.strip().isEmpty();
            assertThat(wrapped || row.stripTrailing().endsWith(last)).as(row).isTrue();
            int column = wrapped ? Layout.MARKER : Width.of(row.stripTrailing());
            int blank = text.charAt(i) == ' ' && !wrapped ? 1 : 0;
            assertThat(view.caretColumn()).as(row).isEqualTo(column + blank);
        }
        for (int i = text.length(); i > 0; i--) {
            story.press(Key.BACKSPACE);
        }
        story.drafts("").shows("想问什么");
        assertThat(App.view(story.model()).caretColumn()).isEqualTo(Layout.MARKER);
    }

    private static Composer typed(String text) {
        Composer draft = Composer.EMPTY;
        for (int i = 0; i < text.length(); i++) {
            draft = draft.type(text.substring(i, i + 1));
        }
        return draft;
    }
}

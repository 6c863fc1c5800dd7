package ink.dong4j.card.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.i18n.Phrases;
import org.junit.jupiter.api.Test;

class ComposerTest {
    private static final String FAMILY = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";

    private static Composer draft(String text, int caret) {
        return new Composer(text, caret, -1, Undo.NONE, "", Past.NONE, new Composer.Mode.Writing());
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
            draft = draft.type(question).asked();
        }
        return draft;
    }

    private static PromptRows rows(Composer draft) {
        return rows(draft.marked(), 20);
    }

    private static PromptRows rows(String marked, int columns) {
        return PromptRows.of(marked, columns, Phrases.of(Lang.EN));
    }

    @Test
    void aRowIsFullWhenTheNextClusterDoesNotFit() {
        PromptRows rows = rows("ab世界", 4);
        assertThat(rows.rows()).hasSize(2);
        assertThat(rows.row(0)).isEqualTo("ab世");
        assertThat(rows.rowOf(3)).isEqualTo(1);
        assertThat(rows.columnOf(4)).isEqualTo(2);
        assertThat(rows("abcd", 4).rowOf(4)).isEqualTo(1);
        assertThat(rows("", 4).count()).isEqualTo(1);
    }

    @Test
    void aDraftBeyondTheBoundIsRefusedInASentence() {
        Bounds bounds = Bounds.DEFAULT.withDraftBytes(9);
        Story story =
                Story.given(App.start(SampleCard.card(), Lang.EN, bounds, 80, 24, Story.START));
        story.tell(new Msg.Paste("世界"))
                .tell(new Msg.Paste("世界"))
                .shows("That is too long")
                .drafts("世界")
                .type("abc")
                .drafts("世界abc")
                .type("d")
                .drafts("世界abc")
                .tell(new Msg.PasteTooLong())
                .shows("That is too long");
    }

    @Test
    void aPasteOfSeveralLinesDoesNotSubmit() {
        Story.visit()
                .tell(new Msg.Paste("one\ntwo\tthree\n"))
                .doesNothing()
                .isOn(Home.class)
                .drafts("one\ntwo    three\n")
                .shows("one\n  two    three");
    }

    @Test
    void newlineStartsANewLine() {
        Story.visit().type("a").press(Key.NEWLINE).type("b").drafts("a\nb").doesNothing();
    }
}

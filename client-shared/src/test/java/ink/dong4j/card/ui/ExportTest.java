package ink.dong4j.card.ui;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.screen.Chat;
import ink.dong4j.card.screen.Export;
import org.junit.jupiter.api.Test;

class ExportTest {
    private static final String MARKDOWN = "**You:** one\n\n**Assistant:**\n\n# Title\n\n*text*\n";

    @Test
    void theConversationIsShownAsMarkdownWithoutMargins() {
        Story story = Story.visit().ask("one").answer("# Title\n\n*text*").ask("/export");
        story.isOn(Export.class).mouse(false).doesNothing();
        story.shows("**You:** one\n\n**Assistant:**\n\n# Title\n\n*text*\n");
        story.shows("Esc back").shows("select with the mouse").press(Key.ESCAPE).isOn(Chat.class);
    }

    @Test
    void aClipboardGetsItToo() {
        Story story = Story.visit().tell(new Msg.Able(new Abilities(true, false)));
        story.ask("one").answer("# Title\n\n*text*").ask("/export");
        story.does(new Effect.Copy(MARKDOWN)).shows("if it allows that");
        story.press(Key.DOWN).hides("if it allows").shows("Esc back");
    }

    @Test
    void aLongOneScrollsAndFitsAnyWindow() {
        Story story = Story.visit(Lang.EN, 40, 20).ask("one").answer("word ".repeat(900) + "end.");
        story.ask("/export").hides("end.").shows("arrows scroll").press(Key.END).shows("end.");
        story.tell(new Msg.Resized(80, 24)).shows("end.").press(Key.HOME).shows("**You:** one");
    }
}

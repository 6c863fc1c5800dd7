package ink.dong4j.card.server.visit;

import ink.dong4j.card.program.AnswerSink;
import ink.dong4j.card.ui.Aside;
import ink.dong4j.card.ui.Speaker;
import ink.dong4j.card.ui.Trouble;
import java.util.Optional;

/** An answer on its way to the visitor, and what of it matters to the limits and to the owner. */
final class Overheard implements AnswerSink {
    private final AnswerSink sink;
    private final Optional<StringBuilder> text;
    private Speaker speaker = new Speaker.Model(0);
    private boolean unsupported;

    /**
     * @param gathers whether the text is wanted as a whole
     */
    Overheard(AnswerSink sink, boolean gathers) {
        this.sink = sink;
        this.text = gathers ? Optional.of(new StringBuilder()) : Optional.empty();
    }

    @Override
    public void aside(Aside aside) {
        switch (aside) {
            case Aside.Speaks(Speaker now) -> speaker = now;
            case Aside.Support support -> unsupported = support.pages().isEmpty();
            case Aside.Thought _, Aside.Cost _ -> {}
        }
        sink.aside(aside);
    }

    @Override
    public void delta(String more) {
        text.ifPresent(so -> so.append(more));
        sink.delta(more);
    }

    /** Whether it was looked for support and none was found. */
    boolean unsupported() {
        return unsupported;
    }

    /** Whether the visitor gets his message back: nobody was paid, and not by his own choice. */
    boolean free() {
        return switch (speaker) {
            case Speaker.Owner _, Speaker.Remembered _ -> true;
            case Speaker.Pages(Optional<Trouble> because) ->
                    because.filter(Trouble.BUDGET_SPENT::equals).isPresent();
            case Speaker.Model _ -> false;
        };
    }

    String text() {
        return text.map(StringBuilder::toString).orElse("");
    }

    /** A word for who spoke last. */
    String speaker() {
        return switch (speaker) {
            case Speaker.Owner _ -> "owner";
            case Speaker.Remembered _ -> "remembered";
            case Speaker.Pages _ -> "pages";
            case Speaker.Model _ -> "model";
        };
    }
}

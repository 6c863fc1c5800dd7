package ink.dong4j.card.server.visit;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.people.LetterReply;
import ink.dong4j.card.people.LetterRequest;
import ink.dong4j.card.people.Reply;
import ink.dong4j.card.server.delivery.LetterBox;
import ink.dong4j.card.server.limit.AddressBlock;
import ink.dong4j.card.server.metrics.Figures;
import ink.dong4j.card.server.store.Letter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class WritingCallsTest {
    private final LostReceipts box = new LostReceipts();
    private final List<Reply> replies = new ArrayList<>();
    private final WritingCalls calls =
            new WritingCalls(
                    House.calls(new Figures(), box),
                    new AddressBlock("203.0.113.7"),
                    () -> true,
                    replies::add);

    @Test
    void aMessageThatIsSentAgainAsItWasIsThereOnce() {
        send("Hello");
        box.receiptsCome = true;
        send("Hello");
        assertThat(replies).last().isEqualTo(new LetterReply.Kept(1));
        assertThat(box.words()).containsExactly("Hello");
    }

    @Test
    void aMessageThatWasChangedBeforeItIsSentAgainIsThereAsItWasConfirmed() {
        send("Hello");
        box.receiptsCome = true;
        send("Hello, my number is 42");
        assertThat(replies).last().isEqualTo(new LetterReply.Kept(1));
        assertThat(box.words()).contains("Hello, my number is 42");

        calls.call(new LetterRequest.Look(1, Instant.EPOCH));
        assertThat(box.words.get(box.lookedAt)).isEqualTo("Hello, my number is 42");
    }

    private void send(String words) {
        calls.call(new LetterRequest.Send(1, Lang.EN, "Ada", "", words));
    }

    /** Keeps each id once, as the disk does; its line may break before the receipt is out. */
    private static final class LostReceipts implements LetterBox {
        private final Map<String, String> words = new LinkedHashMap<>();
        private boolean receiptsCome;
        private String lookedAt = "";

        List<String> words() {
            return List.copyOf(words.values());
        }

        @Override
        public CompletionStage<Receipt> send(Letter letter) {
            words.putIfAbsent(letter.id(), letter.words());
            return CompletableFuture.completedStage(
                    receiptsCome ? new Receipt.Kept(letter.id()) : new Receipt.Unavailable());
        }

        @Override
        public CompletionStage<Progress> progress(String id) {
            lookedAt = id;
            return CompletableFuture.completedStage(Progress.WAITING);
        }
    }
}

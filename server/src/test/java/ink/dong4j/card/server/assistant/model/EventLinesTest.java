package ink.dong4j.card.server.assistant.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class EventLinesTest {
    private static List<String> all(InputStream stream) throws IOException {
        EventLines lines = new EventLines(stream);
        List<String> all = new ArrayList<>();
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            all.add(line.get());
        }
        return all;
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void commentsAndOtherFieldsArePassedOver() throws IOException {
        String stream =
                ": ping\r\nevent: x\r\nid: 1\r\ndata: 一\r\n\r\ndata:two\n\nretry: 3\ndata: end";
        assertThat(all(bytes(stream))).containsExactly("一", "two", "end");
    }

    @Test
    void anEventOverSeveralLinesIsOne() throws IOException {
        String stream = "data: {\ndata: \"a\": [\"}\\\"\",\ndata: 1]}\n\ndata: [DONE]\n\n";
        String event = "{\n\"a\": [\"}\\\"\",\n1]}";
        for (String end : List.of("\n", "\r\n", "\r")) {
            assertThat(all(bytes(stream.replace("\n", end)))).containsExactly(event, "[DONE]");
        }
    }

    @Test
    void aBrokenEventTakesNoneOfThoseBehindItAlong() throws IOException {
        String stream = "data: {\"a\": \"b\ndata: {\"c\": 1}\ndata: {\"d\ndata: [DONE]\n";
        assertThat(all(bytes(stream)))
                .containsExactly("{\"a\": \"b", "{\"c\": 1}", "{\"d", "[DONE]");
        String parted = "data: {\"a\": \n\ndata: 2}\n\ndata: {\"c\": 1}\n\n";
        assertThat(all(bytes(parted))).containsExactly("{\"a\":", "2}", "{\"c\": 1}");
    }

    @Property(tries = 50)
    void linesAreTheSameHoweverTheBytesCome(@ForAll @IntRange(min = 1, max = 40) int atMost)
            throws IOException {
        String stream = "data: 你好，世界🎉\n\n: c\n\ndata: two\r\n\r\ndata: [DONE]\n\n";
        InputStream slow =
                new java.io.FilterInputStream(bytes(stream)) {
                    @Override
                    public int read(byte[] buffer, int offset, int length) throws IOException {
                        return super.read(buffer, offset, Math.min(length, atMost));
                    }
                };
        assertThat(all(slow)).containsExactly("你好，世界🎉", "two", "[DONE]");
    }

    @Test
    void aLineIsBounded() {
        assertThatThrownBy(() -> all(bytes("data: " + "x".repeat(300 << 10))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("line");
    }
}

package ink.dong4j.card.server.assistant.model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a gateway says instead of a stream, mostly of an error: as much as comes soon. The status has told
 * the trouble already, so a body that stalls, breaks off or never ends takes nothing away.
 */
final class ErrorText {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorText.class);
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final int LIMIT_BYTES = 1 << 20;

    private ErrorText() {}

    /**
     * @throws InterruptedIOException when the visitor left
     */
    static String of(InputStream body, Patience patience) throws InterruptedIOException {
        patience.atMost(SOON);
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 10];
        try {
            int count = body.read(buffer, 0, buffer.length);
            while (count >= 0 && text.size() < LIMIT_BYTES) {
                text.write(buffer, 0, count);
                count = body.read(buffer, 0, buffer.length);
            }
        } catch (InterruptedIOException e) {
            throw e;
        } catch (IOException e) {
            LOG.debug("The rest of an error was lost by {}", e.getClass().getName());
        }
        return text.toString(StandardCharsets.UTF_8);
    }
}

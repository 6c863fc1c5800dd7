package ink.dong4j.card.reading;

import ink.dong4j.card.card.Face;
import ink.dong4j.card.portrait.Portrait;
import java.nio.file.Path;
import java.util.Optional;

/** Reads {@code banner = name}, or of a file, and {@code portrait = "portrait.png"}. */
final class FaceReader {
    private FaceReader() {}

    static Face read(Settings card) {
        return new Face(
                BannerReader.read(card),
                card.path("portrait").flatMap(file -> portrait(card, file)));
    }

    private static Optional<Portrait> portrait(Settings card, Path file) {
        return switch (Portrait.read(file)) {
            case Portrait.Reading.Read(Portrait portrait) -> Optional.of(portrait);
            case Portrait.Reading.Unusable(String why) -> {
                card.problem("portrait", "names %s, which %s".formatted(file, why));
                yield Optional.empty();
            }
        };
    }
}

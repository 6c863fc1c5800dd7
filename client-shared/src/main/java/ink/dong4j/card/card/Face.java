package ink.dong4j.card.card;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.portrait.Portrait;
import ink.dong4j.card.text.Picture;
import java.util.Optional;

/** What the first screen shows of the owner beside words. */
public record Face(Optional<Banner> banner, Optional<Portrait> portrait) {
    /** Nothing. */
    public static final Face NONE = new Face(Optional.empty(), Optional.empty());

    public Face {
        requireNonNull(banner, "banner is null");
        requireNonNull(portrait, "portrait is null");
    }

    /** The cells of the portrait. */
    public Picture picture() {
        return portrait.map(Portrait::picture).orElse(Picture.NONE);
    }
}

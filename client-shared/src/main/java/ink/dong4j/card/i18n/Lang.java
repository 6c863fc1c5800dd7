package ink.dong4j.card.i18n;

/** A language that the card speaks. */
public enum Lang {
    EN,
    ZH
}

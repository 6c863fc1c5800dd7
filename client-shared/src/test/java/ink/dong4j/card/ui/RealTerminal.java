package ink.dong4j.card.ui;

/** A terminal emulator that shows what it is given, and tells what it then shows. */
interface RealTerminal extends AutoCloseable {
    /** Shows more bytes, and waits until the screen reads as expected, or for a minute. */
    String show(byte[] bytes, String expected) throws Exception;

    @Override
    void close();
}

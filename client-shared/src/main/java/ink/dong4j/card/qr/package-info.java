/** QR codes as cells of a terminal. */
@NullMarked
package ink.dong4j.card.qr;

import org.jspecify.annotations.NullMarked;

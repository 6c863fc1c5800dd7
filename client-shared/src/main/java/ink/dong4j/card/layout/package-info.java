/** Where things stand on a window, and the marks and lines that every page is drawn with. */
@NullMarked
package ink.dong4j.card.layout;

import org.jspecify.annotations.NullMarked;

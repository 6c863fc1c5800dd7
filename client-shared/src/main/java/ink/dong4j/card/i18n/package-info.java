/**
 * The languages of the interface: every phrase that a visitor can see, in English and in Chinese.
 */
@NullMarked
package ink.dong4j.card.i18n;

import org.jspecify.annotations.NullMarked;

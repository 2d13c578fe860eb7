/** Browsers of other makes than the tests' own, by the protocols that each speaks itself: no driver is downloaded. */
package org.madoguchi.testing.engine;

/** A forgotten second password: address, mail, link, a new one (manual, 2.4 c). */
package org.madoguchi.recovery;

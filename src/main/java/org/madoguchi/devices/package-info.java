/** A person's own sign-ins, to look at and to end. */
package org.madoguchi.devices;

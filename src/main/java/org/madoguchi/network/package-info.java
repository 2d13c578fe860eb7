/** IP addresses and ranges of them, as headers, settings and connections write them. It knows nothing else. */
package org.madoguchi.network;

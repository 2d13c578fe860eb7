/**
 * 模擬: a printing service that is none, with its machine, for trying out how certificates are printed. Both kinds of
 * numbers, and what such services are known to do; only with {@code madoguchi.simulation}.
 */
package org.madoguchi.printing.simulator;

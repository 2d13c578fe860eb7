/**
 * 模擬: a payment service that is none, with its card page and a till, for trying out how people pay and what goes wrong
 * when they do: notices that come twice, late, never, or from somebody else. Only with {@code madoguchi.simulation}.
 */
package org.madoguchi.payment.simulator;

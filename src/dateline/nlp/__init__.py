"""Text to sentences, tokens, dependency trees and labelled spans."""

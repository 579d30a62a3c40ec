agreements-title = Our agreements
agreements-read = I have read this

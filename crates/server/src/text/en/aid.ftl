aid-advice-title = What the answers say
aid-group-decides = This is an aid, not a verdict. The group decides.
aid-show = Save and show the advice
